# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# What is tested is optimised, the tests are not: compiling one takes a third less time so. (_FORTIFY_SOURCE, where the
# flags of the system ask for it, wants optimisation.)
set(errdex_test_options $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU,Clang>>:-O0$<SEMICOLON>-U_FORTIFY_SOURCE>)

# <QtTest> includes all of <QtCore>; it cannot be precompiled itself, because a definition of its own differs by folder.
if(ERRDEX_PRECOMPILE)
    errdex_precompiled(core_tests "Qt6::Core;tl::expected" HEADERS ${errdex_core_headers} <QtCore>)
    target_compile_options(errdex_precompiled_core_tests PRIVATE ${errdex_test_options})
    if(ERRDEX_BUILD_UI)
        errdex_precompiled(ui_tests "${errdex_ui_qt};tl::expected" HEADERS ${errdex_ui_headers} <QtCore>)
        target_compile_options(errdex_precompiled_ui_tests PRIVATE ${errdex_test_options})
    endif()
endif()

# errdex_test(NAME <name> SOURCES ... LINKS ... [DEFINITIONS ...])
#
# One test program: executable tst_<name>, test <name>, labelled by its folder under tests/ ("unit", "cli", …). It links
# what it names and nothing else, so that a library's tests prove what the library needs. The sources named tst_*.cpp
# include what moc makes of them: one call of it, where AUTOMOC would scan, compile and link another file for each program.
function(errdex_test)
    cmake_parse_arguments(arg "" "NAME" "SOURCES;LINKS;DEFINITIONS" ${ARGN})
    set(target tst_${arg_NAME})
    add_executable(${target} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    foreach(source IN LISTS arg_SOURCES)
        if(source MATCHES "^(tst_.+)\\.cpp$")
            qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${CMAKE_MATCH_1}.moc TARGET ${target})
            target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${CMAKE_MATCH_1}.moc)
        endif()
    endforeach()
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support ${CMAKE_CURRENT_BINARY_DIR})
    target_compile_definitions(${target} PRIVATE ERRDEX_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ${arg_DEFINITIONS})
    target_link_libraries(${target} PRIVATE ${arg_LINKS} Qt6::Test errdex_options)
    target_compile_options(${target} PRIVATE ${errdex_test_options})
    if("errdex_ui" IN_LIST arg_LINKS)
        errdex_precompile(${target} ui_tests)
    else()
        errdex_precompile(${target} core_tests)
    endif()
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REGEX REPLACE "/.*" "" label ${folder})
    add_test(NAME ${arg_NAME} COMMAND ${target})
    # The environment of the person who runs the tests must not show in them.
    set_tests_properties(${arg_NAME} PROPERTIES
        LABELS ${label}
        ENVIRONMENT "LC_ALL=C.UTF-8;ERRDEX_CATALOG_DIR=${CMAKE_BINARY_DIR}/data;ERRDEX_DATA_DIR=${CMAKE_BINARY_DIR}/tests-data/${arg_NAME}")
endfunction()
