#include "app/upkeep/backup_reading.h"

#include <fmt/format.h>

namespace jinze::upkeep {
namespace {

// A sealed piece that zstd could not compress, with its tag.
constexpr std::size_t longest_sealed = piece_size + piece_size / 128 + 1024;

const Bilingual cut_off{"文件不完整，末尾缺了一部分；请换一份备份。",
                        "The file is incomplete, its end is missing; use another copy."};
const Bilingual altered{"文件已被改动或损坏：签名不符；请换一份备份。",
                        "The file was altered or damaged: the signature does not match; use another copy."};

}  // namespace

std::expected<BackupReading, Objection> BackupReading::open(const std::filesystem::path& path)
{
    // Never open a pipe: that may block forever.
    std::error_code ignored;
    std::ifstream in;
    if (std::filesystem::is_regular_file(path, ignored)) in.open(path, std::ios::binary);
    BackupReading backup{path, std::move(in)};
    if (!backup.in_.is_open())
        return std::unexpected{
            backup.object({"文件打不开；请指明备份文件。", "The file cannot be opened; give a backup file."})};
    for (std::string line; backup.text_.size() < longest_header && std::getline(backup.in_, line);) {
        backup.text_ += line + '\n';
        if (line.empty()) break;
    }
    auto header = header_from(backup.text_);
    if (!header) return std::unexpected{backup.object(header.error())};
    backup.header_ = *std::move(header);
    return backup;
}

std::optional<Objection> BackupReading::pieces(
    const std::function<std::optional<Objection>(std::uint64_t number, View sealed)>& each)
{
    in_.clear();
    in_.seekg(static_cast<std::streamoff>(text_.size()));
    Bytes sealed;
    for (std::uint64_t number = 0; number < header_.pieces(); ++number) {
        std::array<std::uint8_t, length_size> length{};
        if (!read(length)) return object(cut_off);
        const std::size_t size = length_from(length);
        if (size > longest_sealed) return object(altered);
        sealed.resize(size);
        if (!read(sealed)) return object(cut_off);
        if (auto objection = each(number, sealed)) return objection;
    }
    if (!read(signature_)) return object(cut_off);
    if (in_.peek() != std::ifstream::traits_type::eof()) return object(altered);
    return {};
}

bool BackupReading::read(std::span<std::uint8_t> into)
{
    in_.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
    return static_cast<std::size_t>(in_.gcount()) == into.size();
}

Objection BackupReading::object(Bilingual what) const { return {path_.string(), std::move(what), true}; }

std::optional<Objection> object_to_signature(BackupReading& backup, const std::filesystem::path& path,
                                             const vault::PublicKey& signer)
{
    if (backup.header().signer != signer)
        return Objection{path.string(),
                         {fmt::format("备份由{}签名，不是由{}签名；请核对密钥文件，或换一份备份。",
                                      to_hex(backup.header().signer), to_hex(signer)),
                          fmt::format("The backup is signed by {}, not by {}; check the key file, or use another copy.",
                                      to_hex(backup.header().signer), to_hex(signer))},
                         true};
    Chain chain = backup.chain();
    if (auto objection = backup.pieces([&](std::uint64_t, View sealed) {
            chain.add(sealed);
            return std::optional<Objection>{};
        }))
        return objection;
    if (!vault::is_signed_by(signer, chain.to_be_signed(), backup.signature()))
        return Objection{path.string(), altered, true};
    return {};
}

}  // namespace jinze::upkeep
