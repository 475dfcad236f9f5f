# What every target of the project shares: the standard, the warnings, the sanitizers.

find_program(CCACHE ccache)
if(CCACHE)
  # What ccache wants to know of precompiled headers (ccache(1), "Precompiled headers").
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

# Headers of others that most files include, parsed once for all layers and once for all tests.
# CAUSEWAY_PRECOMPILE=OFF shows whether every file includes what it uses.
option(CAUSEWAY_PRECOMPILE "Precompile the headers that most files include" ON)
set(CAUSEWAY_PRECOMPILED <algorithm> <functional> <map> <memory> <optional> <span> <string>
                         <string_view> <unordered_map> <variant> <vector> <fmt/format.h>)

# causeway_precompile(TARGET FIRST header…): with the headers of the target FIRST, which are these.
function(causeway_precompile target first)
  if(NOT CAUSEWAY_PRECOMPILE)
    return()
  endif()
  if(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${CAUSEWAY_PRECOMPILED} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()

function(causeway_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  # Designated initialisers leave defaulted members out on purpose.
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                           -Wnon-virtual-dtor -Woverloaded-virtual -Werror
                                           -Wno-missing-field-initializers)
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    # libstdc++ 12 uses what it has deprecated itself.
    target_compile_options(${target} PRIVATE -Wno-deprecated-declarations)
  endif()
  # What GCC 12's optimiser says of memory is often wrong of std::string and std::variant (its bugs
  # 105329, 105562, 105651); the sanitizers watch the same, and are right.
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-free-nonheap-object
                                             -Wno-maybe-uninitialized -Wno-restrict
                                             -Wno-stringop-overflow)
  endif()
  if(CMAKE_UNITY_BUILD)
    # What one file names for itself, another may name inside a function.
    target_compile_options(${target} PRIVATE -Wno-shadow)
  endif()
  if(CAUSEWAY_SANITIZE)
    target_compile_definitions(${target} PUBLIC CAUSEWAY_SANITIZED)
    target_compile_options(${target} PUBLIC -fsanitize=${CAUSEWAY_SANITIZE} -fno-sanitize-recover=all
                                            -fno-omit-frame-pointer)
    target_compile_options(${target} PUBLIC
      $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/sanitize-ignore.txt>)
    target_link_options(${target} PUBLIC -fsanitize=${CAUSEWAY_SANITIZE})
  endif()
endfunction()

# causeway_layer(NAME SOURCES a.cc … HEADERS a.h … DEPENDS target …): the library causeway_NAME.
function(causeway_layer name)
  cmake_parse_arguments(layer "" "" "SOURCES;HEADERS;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(causeway_${name} STATIC ${layer_SOURCES})
  target_sources(causeway_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}
                                         FILES ${layer_HEADERS})
  target_link_libraries(causeway_${name} PUBLIC ${layer_DEPENDS} PRIVATE ${layer_PRIVATE_DEPENDS})
  causeway_compile_options(causeway_${name})
  causeway_precompile(causeway_${name} causeway_base)
endfunction()

# causeway_test(NAME SOURCES a_test.cc … DEPENDS target … [LABELS l …]): one GoogleTest program.
function(causeway_test name)
  cmake_parse_arguments(test "" "" "SOURCES;DEPENDS;LABELS" ${ARGN})
  if(NOT test_LABELS)
    set(test_LABELS unit)
  endif()
  add_executable(${name} ${test_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE CAUSEWAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${test_DEPENDS} GTest::gmock GTest::gtest_main)
  causeway_compile_options(${name})
  causeway_precompile(${name} base_test <gmock/gmock.h> <gtest/gtest.h>)
  if(CAUSEWAY_SANITIZE)
    # A program starts slowly, so it starts once.
    add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES LABELS "${test_LABELS}" TIMEOUT 900)
  else()
    gtest_discover_tests(${name} TEST_PREFIX ${name}: DISCOVERY_TIMEOUT 60
                         PROPERTIES LABELS "${test_LABELS}" TIMEOUT 300)
  endif()
endfunction()
