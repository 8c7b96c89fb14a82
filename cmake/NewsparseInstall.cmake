# Installs the libraries, their headers, the command, a CMake package and two pkg-config modules. Everything installed
# finds its neighbours relative to itself, so that a prefix may be moved.
include(CMakePackageConfigHelpers)
set(newsparse_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/newsparse")

# Two export sets: a consumer of newsparse::newsparse alone must not need what only the archive room needs.
install(TARGETS newsparse EXPORT newsparseTargets FILE_SET HEADERS)
install(TARGETS newsparse_archive EXPORT newsparseArchiveTargets FILE_SET HEADERS)
install(EXPORT newsparseTargets NAMESPACE newsparse:: DESTINATION "${newsparse_package_dir}")
install(EXPORT newsparseArchiveTargets NAMESPACE newsparse:: DESTINATION "${newsparse_package_dir}")
if(NEWSPARSE_BUILD_CLI)
  install(TARGETS newsparse_cli RUNTIME)
endif()

if(NOT DEFINED BUILD_SHARED_LIBS)
  set(BUILD_SHARED_LIBS OFF)
endif()
configure_package_config_file(cmake/newsparseConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/newsparseConfig.cmake"
  INSTALL_DESTINATION "${newsparse_package_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/newsparseConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)  # until 1.0 a minor version may change the API
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/newsparseConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/newsparseConfigVersion.cmake"
  cmake/NewsparseDependencies.cmake
  DESTINATION "${newsparse_package_dir}")

set(newsparse_pc_dir "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH newsparse_pc_prefix "${newsparse_pc_dir}" "${CMAKE_INSTALL_PREFIX}")
file(RELATIVE_PATH newsparse_pc_include "${newsparse_pc_dir}" "${CMAKE_INSTALL_FULL_INCLUDEDIR}")
file(RELATIVE_PATH newsparse_pc_lib "${newsparse_pc_dir}" "${CMAKE_INSTALL_FULL_LIBDIR}")
foreach(module newsparse newsparse-archive)
  configure_file(cmake/${module}.pc.in "${CMAKE_CURRENT_BINARY_DIR}/${module}.pc" @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${module}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endforeach()
