// segment.cpp
