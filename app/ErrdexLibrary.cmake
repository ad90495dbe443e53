# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT

# The one place for warnings and Qt strictness: every target of ours links it.
add_library(errdex_options INTERFACE)
target_compile_features(errdex_options INTERFACE cxx_std_20)
target_compile_definitions(errdex_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(errdex_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wsuggest-override>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /utf-8 /permissive- /Zc:__cplusplus>)
# Inlining by the optimiser and the sanitizers makes GCC see null dereferences that cannot be.
target_compile_options(errdex_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference>)
if(ERRDEX_WARNINGS_AS_ERRORS)
    target_compile_options(errdex_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Werror> $<$<CXX_COMPILER_ID:MSVC>:/WX>)
endif()
if(ERRDEX_SANITIZERS)
    target_compile_options(errdex_options INTERFACE
        -fsanitize=${ERRDEX_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(errdex_options INTERFACE -fsanitize=${ERRDEX_SANITIZERS})
endif()

# Most of a compiler's time goes into the same headers of Qt and the standard library: they are read once for each kind
# of target, "core" and "ui", and for their tests (tests/ErrdexTest.cmake). ERRDEX_PRECOMPILE=OFF proves that every file
# includes what it uses; TESTS precompiles for the tests alone.
function(errdex_precompiled kind qt)
    cmake_parse_arguments(arg "" "" "HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/precompiled-${kind}.cpp CONTENT "// Holds precompiled headers.\n")
    add_library(errdex_precompiled_${kind} OBJECT EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/precompiled-${kind}.cpp)
    set_target_properties(errdex_precompiled_${kind} PROPERTIES AUTOMOC OFF)
    target_link_libraries(errdex_precompiled_${kind} PRIVATE ${qt} errdex_options)
    target_precompile_headers(errdex_precompiled_${kind} PRIVATE ${arg_HEADERS})
endfunction()

set(errdex_core_headers <algorithm> <functional> <memory> <optional> <span> <string> <utility> <vector>
    <QByteArray> <QCoreApplication> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale>
    <QMap> <QString> <QStringList> <tl/expected.hpp>)
if(ERRDEX_BUILD_UI)
    include(${CMAKE_CURRENT_LIST_DIR}/ui/precompiled.cmake)
endif()
if(ERRDEX_PRECOMPILE AND NOT ERRDEX_PRECOMPILE STREQUAL "TESTS")
    errdex_precompiled(core "Qt6::Core;tl::expected" HEADERS ${errdex_core_headers})
    if(ERRDEX_BUILD_UI)
        errdex_precompiled(ui "${errdex_ui_qt};tl::expected" HEADERS ${errdex_ui_headers})
    endif()
endif()

# errdex_precompile(TARGET KIND): nothing where that kind is not precompiled.
function(errdex_precompile target kind)
    if(TARGET errdex_precompiled_${kind})
        target_precompile_headers(${target} REUSE_FROM errdex_precompiled_${kind})
    endif()
endfunction()

# errdex_library(NAME SOURCES ... HEADERS ... [LINKS ...] [PRIVATE_LINKS ...])
#
# A library sees the public headers of exactly those libraries it links: there is no global include path, so an
# include against the direction of the layers does not compile.
function(errdex_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS" ${ARGN})
    set(headers ${arg_HEADERS})
    list(TRANSFORM headers PREPEND "include/errdex/${name}/")
    set(target errdex_${name})
    if(arg_SOURCES)
        list(TRANSFORM arg_SOURCES PREPEND "src/")
        add_library(${target} STATIC ${arg_SOURCES} ${headers})
        target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include PRIVATE src)
        target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS} errdex_options)
        if(name STREQUAL "ui")
            errdex_precompile(${target} ui)
        else()
            errdex_precompile(${target} core)
        endif()
    else()
        add_library(${target} INTERFACE ${headers})
        target_include_directories(${target} INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/include)
        target_link_libraries(${target} INTERFACE ${arg_LINKS})
    endif()
endfunction()
