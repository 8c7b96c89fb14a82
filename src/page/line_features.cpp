// line_features.cpp
