// assemble.cpp
