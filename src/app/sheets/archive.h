// Opens an untrusted zip archive with hard limits. What an xlsx never needs is refused before anything is inflated.
// Inflated bytes are counted as they come, whatever the archive claims.
//
// Refused: more than 1,000 entries; names that are absolute, repeated or contain .. or \; symlinks; encrypted entries;
// nested archives; more than 100 MiB inflated; a ratio above 100:1 (beyond 64 KiB). Pictures count only when read.
#pragma once

#include <expected>
#include <memory>

#include "app/sheets/table.h"

struct zip;
struct zip_file;

namespace jinze::sheets {

class Archive {
public:
    // One entry being inflated.
    class Part {
    public:
        // As XmlReader::Source. Less than 0 if broken or beyond the limits; fault() says why.
        std::ptrdiff_t read(char* to, std::size_t size);
        const std::optional<Fault>& fault() const { return fault_; }

    private:
        friend class Archive;
        struct Close {
            void operator()(zip_file* file) const;
        };
        std::unique_ptr<zip_file, Close> file_;
        std::string name_;
        std::uint64_t claimed_ = 0, packed_ = 0, inflated_ = 0;
        std::size_t* total_ = nullptr;
        std::optional<Fault> fault_;
    };

    // The bytes must outlive the archive and its parts. Faults: zip.broken, zip.unsafe, zip.bomb, xlsx.password.
    static std::expected<Archive, Fault> open(View bytes);

    bool has(const std::string& name) const;
    std::vector<std::string> names() const;                          // in the order stored
    std::expected<Part, Fault> part(const std::string& name) const;  // zip.broken if it is missing

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Close> zip_;
    std::unique_ptr<std::size_t> total_ = std::make_unique<std::size_t>(0);
};

}  // namespace jinze::sheets
