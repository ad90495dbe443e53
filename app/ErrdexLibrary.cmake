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
    else()
        add_library(${target} INTERFACE ${headers})
        target_include_directories(${target} INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/include)
        target_link_libraries(${target} INTERFACE ${arg_LINKS})
    endif()
endfunction()
