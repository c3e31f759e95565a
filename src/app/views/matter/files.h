// Files on a matter: what a page shows of them, one to be added, and the bytes of one. Nothing is read from the store
// before somebody asks for it, and then one piece at a time.
#pragma once

#include "app/views/matter/known.h"

namespace jinze::views {

struct MatterFileShown {
    int file = 0;      // from 1
    std::string name;  // empty once removed
    matter::FileKind kind{};
    int size = 0;  // bytes
    Day on{};
    std::string by;
    int after = 0;  // the number of acts before it
    std::optional<Day> removed;
    std::string removed_by, why;
    bool may_take_back = false, may_remove = false;  // without a reason; with one
};
BOOST_DESCRIBE_STRUCT(MatterFileShown, (),
                      (file, name, kind, size, on, by, after, removed, removed_by, why, may_take_back, may_remove))

std::vector<MatterFileShown> files_shown(const Reader& reader, const matter::Matter& matter);
bool may_add_file(const Reader& reader, matter::MatterId matter);

struct FileQuestion {
    std::string name;  // of the file, with its extension
};
BOOST_DESCRIBE_STRUCT(FileQuestion, (), (name))

// What to add, or why not. The content says what it is.
Result<district::AddMatterFile> file_to_add(const Reader& reader, const std::string& matter, const FileQuestion& asked,
                                            View bytes);
// Whether the reader may add a file to it at all; asked before a long body is read.
std::optional<Denial> without_adding(const Reader& reader, const std::string& matter);

struct FileDownload {
    std::string name;
    int size = 0;
    std::vector<Sealed> pieces;
};
Result<FileDownload> file_download(const Reader& reader, const std::string& matter, const std::string& file);

}  // namespace jinze::views
