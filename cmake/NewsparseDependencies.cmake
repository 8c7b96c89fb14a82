# Finds what newsparse is built with; downloads nothing. A parent project's targets win. Distributions name and package
# these libraries differently, so each is wrapped in an imported target of our own:
#
#   newsparse::dependency_re2   newsparse::dependency_highway   newsparse::dependency_simdjson
#   newsparse::dependency_isal   newsparse::dependency_zstd   newsparse::dependency_brotli
#   newsparse::dependency_deflate   newsparse::dependency_crypto
#
# The installed package holds this file too and runs it in the consumer's project: an exported target then names only
# these wrappers, never a path of the machine it was built on.

# newsparse_find_dependency(<wrapper> <target> <package> <pkg-config module> <result variable>)
function(newsparse_find_dependency name target package module found)
  set(${found} TRUE PARENT_SCOPE)
  if(TARGET newsparse::dependency_${name})
    return()
  endif()
  if(NOT TARGET ${target})
    find_package(${package} CONFIG QUIET GLOBAL)
  endif()
  if(TARGET ${target})
    set(link ${target})
  else()
    find_package(PkgConfig QUIET)
    if(PKG_CONFIG_FOUND)
      pkg_check_modules(newsparse_${name} QUIET IMPORTED_TARGET GLOBAL ${module})
    endif()
    if(NOT TARGET PkgConfig::newsparse_${name})
      set(${found} FALSE PARENT_SCOPE)
      return()
    endif()
    set(link PkgConfig::newsparse_${name})
  endif()
  add_library(newsparse::dependency_${name} INTERFACE IMPORTED GLOBAL)
  set_target_properties(newsparse::dependency_${name} PROPERTIES INTERFACE_LINK_LIBRARIES ${link})
endfunction()

newsparse_find_dependency(re2 re2::re2 re2 re2 newsparse_re2_FOUND)
newsparse_find_dependency(highway hwy::hwy hwy libhwy newsparse_highway_FOUND)
newsparse_find_dependency(simdjson simdjson::simdjson simdjson simdjson newsparse_simdjson_FOUND)
newsparse_find_dependency(isal isal::isal isal libisal newsparse_isal_FOUND)
newsparse_find_dependency(deflate libdeflate::libdeflate_shared libdeflate libdeflate newsparse_deflate_FOUND)
newsparse_find_dependency(zstd zstd::libzstd_shared zstd libzstd newsparse_zstd_FOUND)
newsparse_find_dependency(brotli brotli::brotlidec brotli libbrotlidec newsparse_brotli_FOUND)
# CMake's own module knows OpenSSL where it lies beside the system's libraries.
if(NOT TARGET newsparse::dependency_crypto AND NOT TARGET OpenSSL::Crypto)
  find_package(OpenSSL MODULE QUIET COMPONENTS Crypto GLOBAL)
endif()
newsparse_find_dependency(crypto OpenSSL::Crypto OpenSSL libcrypto newsparse_crypto_FOUND)
