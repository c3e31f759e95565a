// Reads a backup file: header, sealed pieces, signature. Verifies nothing yet.
#pragma once

#include <filesystem>
#include <fstream>

#include "app/upkeep/backup_format.h"

namespace jinze::upkeep {

class BackupReading {
public:
    static std::expected<BackupReading, Objection> open(const std::filesystem::path& path);

    const Header& header() const { return header_; }
    Chain chain() const { return Chain{text_}; }

    // Every sealed piece in order. An objection if the file is too short or too long.
    std::optional<Objection> pieces(
        const std::function<std::optional<Objection>(std::uint64_t number, View sealed)>& each);
    const vault::Signature& signature() const { return signature_; }  // after pieces()

private:
    BackupReading(const std::filesystem::path& path, std::ifstream in) : path_{path}, in_{std::move(in)} {}
    bool read(std::span<std::uint8_t> into);
    Objection object(Bilingual what) const;

    std::filesystem::path path_;
    std::ifstream in_;
    std::string text_;
    Header header_;
    vault::Signature signature_{};
};

// Checks the whole file without opening it; empty if this signer signed it as it is.
std::optional<Objection> object_to_signature(BackupReading& backup, const std::filesystem::path& path,
                                             const vault::PublicKey& signer);

}  // namespace jinze::upkeep
