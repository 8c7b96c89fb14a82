# Finds what newsparse is built with; downloads nothing. A parent project's targets win. Each dependency is wrapped in
# an interface target of ours, since distributions name and package them differently.
find_package(PkgConfig QUIET)

function(newsparse_wrap name target package pkgconfig)
  add_library(${name} INTERFACE)
  if(NOT TARGET ${target})
    find_package(${package} CONFIG QUIET)
  endif()
  if(TARGET ${target})
    target_link_libraries(${name} INTERFACE ${target})
  else()
    pkg_check_modules(${name}_pc REQUIRED IMPORTED_TARGET ${pkgconfig})
    target_link_libraries(${name} INTERFACE PkgConfig::${name}_pc)
  endif()
endfunction()

newsparse_wrap(newsparse_re2 re2::re2 re2 re2)
newsparse_wrap(newsparse_highway hwy::hwy hwy libhwy)
newsparse_wrap(newsparse_simdjson simdjson::simdjson simdjson simdjson)
