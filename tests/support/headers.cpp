// Nothing: what CMake compiles once for all tests needs a source that it belongs to.
