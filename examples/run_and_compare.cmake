# Runs -D PROGRAM with -D ARGUMENTS (a list) and compares what it prints with the file -D EXPECTED.
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE result)
file(READ "${EXPECTED}" expected)
if(NOT result EQUAL 0 OR NOT printed STREQUAL expected)
  message(NOTICE "--- errors\n${errors}--- printed\n${printed}--- expected\n${expected}---")
  message(FATAL_ERROR "${PROGRAM} ended with ${result}, or did not print what is expected")
endif()
