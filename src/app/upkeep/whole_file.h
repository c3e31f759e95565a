// Writes a file atomically: as NAME.part, made durable, then renamed to NAME, which must not exist. Overwrites
// NAME.part of an interrupted run, but not one that another run is writing.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/upkeep/objection.h"
#include "base/bytes.h"

namespace jinze::upkeep {

class WholeFile {
public:
    // An objection if the name is taken or another process is writing it.
    static std::expected<WholeFile, Objection> begin(std::string field, std::filesystem::path path);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();  // removes an unpublished part

    const std::filesystem::path& part() const { return part_; }
    // Files to remove with an unpublished part.
    void take_along(std::vector<std::filesystem::path> files) { along_ = std::move(files); }

    // Throws std::runtime_error with one sentence if the disk is full or fails.
    void write(View bytes);
    // Durable and under its name on return. An objection if the name was taken meanwhile.
    std::optional<Objection> publish();

private:
    WholeFile(std::string field, std::filesystem::path path, std::filesystem::path part, int file);

    std::string field_;
    std::filesystem::path path_, part_;
    std::vector<std::filesystem::path> along_;
    int file_ = -1;
    bool published_ = false;
};

}  // namespace jinze::upkeep
