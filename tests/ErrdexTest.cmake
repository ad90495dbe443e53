# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# errdex_test(NAME <name> SOURCES ... LINKS ... [DEFINITIONS ...])
#
# One test program: executable tst_<name>, test <name>, labelled by its folder under tests/ ("unit", "cli", …). It links
# what it names and nothing else, so that a library's tests prove what the library needs.
function(errdex_test)
    cmake_parse_arguments(arg "" "NAME" "SOURCES;LINKS;DEFINITIONS" ${ARGN})
    set(target tst_${arg_NAME})
    add_executable(${target} ${arg_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
    target_compile_definitions(${target} PRIVATE ERRDEX_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ${arg_DEFINITIONS})
    target_link_libraries(${target} PRIVATE ${arg_LINKS} Qt6::Test errdex_options)
    if("errdex_ui" IN_LIST arg_LINKS)
        errdex_precompile(${target} ui)
    else()
        errdex_precompile(${target} core)
    endif()
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REGEX REPLACE "/.*" "" label ${folder})
    add_test(NAME ${arg_NAME} COMMAND ${target})
    # The environment of the person who runs the tests must not show in them.
    set_tests_properties(${arg_NAME} PROPERTIES
        LABELS ${label}
        ENVIRONMENT "LC_ALL=C.UTF-8;ERRDEX_CATALOG_DIR=${CMAKE_BINARY_DIR}/data;ERRDEX_DATA_DIR=${CMAKE_BINARY_DIR}/tests-data/${arg_NAME}")
endfunction()
