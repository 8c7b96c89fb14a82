// explain_command.cpp
