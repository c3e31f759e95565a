# So that a mistake is not easily made use of; test/hardened reads it off the released program. What lies in a room is
# compiled with it, what only asks is not. Debian's compilers make programs that lie anywhere (PIE) by themselves.
set(house_hardened -fstack-protector-strong $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)

# house_room(<name> USES <libraries>): the library of src/<name> (its tests left out) and, where the
# room has tests, one program <name>_tests of every src/<name>/*_test.cpp. WHOLE: all in one unity file, for a
# room whose files mostly instantiate the same (a cold build of cli takes half the processor time so).
function(house_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WHOLE" "" "USES")
    file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.cpp)
    set(tests ${sources})
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    if(sources)
        add_library(${name} STATIC ${sources})
        set(scope PUBLIC)
        if(name STREQUAL base)
            target_precompile_headers(base PRIVATE src/pch.h)
        else()
            target_precompile_headers(${name} REUSE_FROM base)
        endif()
        set(batch 6)
        if(arg_WHOLE)
            set(batch 0)
        endif()
        target_compile_options(${name} PRIVATE ${house_hardened})
        set_target_properties(${name} PROPERTIES UNITY_BUILD ${JINZE_UNITY} UNITY_BUILD_BATCH_SIZE ${batch})
    else()
        add_library(${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${name} ${scope} src)
    target_link_libraries(${name} ${scope} ${arg_USES})
    if(tests)
        house_tests(${name}_tests ${name} ${tests})
    endif()
endfunction()

# house_version(<room>): the version that project() states, built into the room's library.
function(house_version room)
    set(code "#include \"${room}/version.h\"\n\n")
    string(APPEND code "std::string jinze::${room}::version()\n{\n    return \"jinze ${PROJECT_VERSION}\";\n}\n")
    file(CONFIGURE OUTPUT version.cpp CONTENT "${code}")
    target_sources(${room} PRIVATE "${CMAKE_BINARY_DIR}/version.cpp")
endfunction()

# What only asks is compiled quickly: half of a release build's time goes into its tests.
set(house_tests_quick $<$<CONFIG:Release>:-O1>)

# house_tests(<program> <library> <sources>...): one doctest program, known to CTest by its name.
function(house_tests program library)
    add_executable(${program} ${ARGN})
    target_link_libraries(${program} PRIVATE ${library} tests_main rapidcheck)
    target_precompile_headers(${program} REUSE_FROM tests_main)
    target_compile_options(${program} PRIVATE ${house_tests_quick})
    target_compile_definitions(${program} PRIVATE JINZE_ROOT="${CMAKE_SOURCE_DIR}" JINZE_SOURCE_DIR="${CMAKE_SOURCE_DIR}/src")
    add_test(NAME ${program} COMMAND ${program})
    set_tests_properties(${program} PROPERTIES WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
