# Fails unless a table that was just trained declares the same constants, in the same order, as the one that is shipped:
# the library would not compile with it.
#   cmake -DTRAINED=FILE -DSHIPPED=FILE -P compare_table_names.cmake
foreach(table TRAINED SHIPPED)
  file(STRINGS "${${table}}" lines REGEX "^constexpr ")
  if(NOT lines)
    message(FATAL_ERROR "${${table}}: no constants")
  endif()
  set(${table}_names "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "k[A-Z][A-Za-z]* = " name "${line}")
    list(APPEND ${table}_names "${name}")
  endforeach()
endforeach()
if(NOT TRAINED_names STREQUAL SHIPPED_names)
  message(FATAL_ERROR "${TRAINED} has ${TRAINED_names} and ${SHIPPED} has ${SHIPPED_names}")
endif()
