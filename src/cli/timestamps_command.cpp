// timestamps_command.cpp
