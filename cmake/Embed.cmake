# house_embed(<room> <folder>): embeds every *.toml and *.csv of a folder into the room's library, so that an installed
# program contains its catalogue. The room declares embedded() in its load.h. Run as a script it writes the source file.
if(CMAKE_SCRIPT_MODE_FILE)
    set(code "#include \"domain/${ROOM}/load.h\"\n\nnamespace jinze::${ROOM} {\n\nstd::vector<catalogue::File> embedded()\n{\n    std::vector<catalogue::File> files;\n")
    file(GLOB paths "${FOLDER}/*.toml" "${FOLDER}/*.csv")
    list(SORT paths)
    foreach(path IN LISTS paths)
        get_filename_component(name "${path}" NAME)
        # Hex bytes in pieces: compilers need not accept a literal longer than 64 KiB.
        file(READ "${path}" hex HEX)
        string(LENGTH "${hex}" length)
        string(APPEND code "    files.push_back({\"${name}\", {}});\n")
        set(at 0)
        while(at LESS length)
            string(SUBSTRING "${hex}" ${at} 8000 piece)
            string(LENGTH "${piece}" size)
            math(EXPR size "${size} / 2")
            string(REGEX REPLACE "(..)" "\\\\x\\1" piece "${piece}")
            string(APPEND code "    files.back().text.append(\"${piece}\", ${size});\n")
            math(EXPR at "${at} + 8000")
        endwhile()
    endforeach()
    string(APPEND code "    return files;\n}\n\n}  // namespace jinze::${ROOM}\n")
    file(WRITE "${OUT}" "${code}")
    return()
endif()

function(house_embed path folder)
    get_filename_component(room "${path}" NAME)
    file(GLOB texts CONFIGURE_DEPENDS "${folder}/*.toml" "${folder}/*.csv")
    set(generated "${CMAKE_BINARY_DIR}/${room}_embedded.cpp")
    add_custom_command(
        OUTPUT "${generated}"
        COMMAND ${CMAKE_COMMAND} "-DROOM=${room}" "-DFOLDER=${folder}" "-DOUT=${generated}" -P "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake"
        DEPENDS ${texts} "${CMAKE_SOURCE_DIR}/cmake/Embed.cmake"
        VERBATIM)
    target_sources(${room} PRIVATE "${generated}")
    set_source_files_properties("${generated}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
