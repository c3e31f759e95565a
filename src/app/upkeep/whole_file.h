// A file that is there whole or not at all: written under NAME.part, made durable, and only then
// given its name, which must not be taken. What an interrupted run left under NAME.part is written
// over; what another run is writing is not.
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
    // An objection where the name is taken, or somebody else is writing it.
    static std::expected<WholeFile, Objection> begin(std::string field, std::filesystem::path path);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();  // takes away what was not published

    const std::filesystem::path& part() const { return part_; }
    // What goes with the part where it is not published.
    void take_along(std::vector<std::filesystem::path> files) { along_ = std::move(files); }

    // Throws std::runtime_error with one sentence where the disk is full or fails.
    void write(View bytes);
    // On disk and under its name when this returns. An objection where the name was taken
    // meanwhile.
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
