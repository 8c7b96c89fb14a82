// parse_command.cpp
