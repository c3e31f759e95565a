# Builds the rooms of src/LAYERS as libraries, and their tests as programs.

# Hardening flags; test/hardened checks them on the release build. Applied to rooms, not to test programs. Debian's
# compilers make position-independent programs by default.
set(house_hardened -fstack-protector-strong $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)

# house_rooms(): one house_room for each line of src/LAYERS, without brackets. uses_<room>: external libraries.
# batch_<room>: files per unity source (default 6; 0: the whole room in one). tests_use_<room>: libraries of its tests.
function(house_rooms)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/LAYERS")
    file(STRINGS "${CMAKE_SOURCE_DIR}/src/LAYERS" lines REGEX "^[a-z]")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "#.*" "" line "${line}")
        string(REGEX MATCH "^([a-z_/]+):(.*)$" ignored "${line}")
        set(path "${CMAKE_MATCH_1}")
        string(REGEX MATCHALL "[a-z_/]+" below "${CMAKE_MATCH_2}")
        list(TRANSFORM below REPLACE ".*/" "")
        house_room("${path}" ${below})
    endforeach()
endfunction()

# house_room(<path> <rooms below>...): the library of src/<path>, named by the last part of the path, and, if the room
# has tests, one program <name>_tests of its *_test.cpp.
function(house_room path)
    get_filename_component(name "${path}" NAME)
    house_knows_district(knows_district ${name} ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "src/${path}/*.cpp")
    set(tests ${sources})
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    if(sources)
        add_library(${name} STATIC ${sources})
        set(scope PUBLIC)
        if(name STREQUAL base)
            target_precompile_headers(base PRIVATE src/pch.h)
        elseif(name STREQUAL assembly)
            target_precompile_headers(assembly PRIVATE src/pch.h src/domain/assembly/rooms.h)
        elseif(knows_district)
            target_precompile_headers(${name} REUSE_FROM assembly)
        else()
            target_precompile_headers(${name} REUSE_FROM base)
        endif()
        set(batch 6)
        if(DEFINED batch_${name})
            set(batch ${batch_${name}})
        endif()
        target_compile_options(${name} PRIVATE ${house_hardened})
        set_target_properties(${name} PROPERTIES UNITY_BUILD ${JINZE_UNITY} UNITY_BUILD_BATCH_SIZE ${batch})
    else()
        add_library(${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${name} ${scope} src)
    target_link_libraries(${name} ${scope} ${ARGN} ${uses_${name}})
    if(tests)
        if(name MATCHES "_rules$")
            list(APPEND tests_use_${name} assembly)  # rules are tried through decide()
        endif()
        house_tests(${name}_tests ${name} ${tests})
        target_link_libraries(${name}_tests PRIVATE ${tests_use_${name}})
        target_include_directories(${name}_tests PRIVATE ${CMAKE_SOURCE_DIR})  # test/*.h
    endif()
endfunction()

# house_knows_district(<variable> <room> <rooms below>...): whether the room is assembly or stands above it. The files of
# such rooms, and their tests, get the events and commands precompiled.
function(house_knows_district variable name)
    get_property(above GLOBAL PROPERTY house_above_assembly)
    set(${variable} FALSE PARENT_SCOPE)
    foreach(room ${name} ${ARGN})
        if(room STREQUAL assembly OR room IN_LIST above)
            set_property(GLOBAL APPEND PROPERTY house_above_assembly ${name})
            set(${variable} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

# house_version(<room>): compiles the version of project() into the room's library.
function(house_version path)
    get_filename_component(room "${path}" NAME)
    set(code "#include \"${path}/version.h\"\n\n")
    string(APPEND code "std::string jinze::${room}::version()\n{\n    return \"jinze ${PROJECT_VERSION}\";\n}\n")
    file(CONFIGURE OUTPUT version.cpp CONTENT "${code}")
    target_sources(${room} PRIVATE "${CMAKE_BINARY_DIR}/version.cpp")
endfunction()

# Little optimisation for test programs: they take half of a release build's time.
set(house_tests_quick $<$<CONFIG:Release>:-O1>)

# The tests that read files of the tree include its path from a header, so that all others compile to the same objects in
# every tree and ccache serves them.
file(CONFIGURE OUTPUT root/house_root.h CONTENT
    "#define JINZE_ROOT \"${CMAKE_SOURCE_DIR}\"\n#define JINZE_SOURCE_DIR \"${CMAKE_SOURCE_DIR}/src\"\n")

# house_tests(<program> <library> <sources>...): a doctest program, registered with CTest under its name.
function(house_tests program library)
    add_executable(${program} ${ARGN})
    house_knows_district(knows_district ${program} ${library} ${tests_use_${library}})
    if(knows_district)
        target_precompile_headers(${program} REUSE_FROM tests_of_districts)
    else()
        target_precompile_headers(${program} REUSE_FROM tests_main)
    endif()
    target_link_libraries(${program} PRIVATE ${library} tests_main rapidcheck)
    target_compile_options(${program} PRIVATE ${house_tests_quick})
    target_include_directories(${program} PRIVATE ${CMAKE_BINARY_DIR}/root)
    add_test(NAME ${program} COMMAND ${program})
    set_tests_properties(${program} PROPERTIES WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
