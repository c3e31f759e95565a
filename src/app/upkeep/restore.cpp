#include "app/upkeep/restore.h"

#include <fmt/format.h>

#include "app/codec/leaf.h"
#include "app/upkeep/backup_reading.h"
#include "app/upkeep/whole_file.h"
#include "storage/open/open.h"

namespace jinze::upkeep {
namespace {

std::optional<Objection> object_to_place(const std::filesystem::path& to)
{
    for (const auto& file : storage::open(to)->files())
        if (std::filesystem::exists(file))
            return Objection{
                "--to",
                {fmt::format("{}已存在，不会覆盖；请换一个文件名。", file.string()),
                 fmt::format("{} exists already and is not overwritten; name another file.", file.string())}};
    return {};
}

std::optional<Objection> object_to_district(const Header& header, const vault::KeyFile& key)
{
    if (header.district == key.district) return {};
    return Objection{
        "--key-file",
        {fmt::format("备份是区{}的，密钥是区{}的；请指明那个区的密钥文件。", header.district, key.district),
         fmt::format("The backup is of district {}, the key of district {}; name that "
                     "district's key file.",
                     header.district, key.district)}};
}

// Its signature fits, so a piece that does not open was made by a program that is not ours.
std::optional<Objection> write_ledger(BackupReading& backup, const vault::Key& piece_key, WholeFile& into)
{
    const Pieces pieces{piece_key, backup.chain().mark()};
    return backup.pieces([&](std::uint64_t number, View sealed) -> std::optional<Objection> {
        const auto plain = pieces.open(number, sealed);
        if (!plain)
            return Objection{"FILE",
                             {"备份在读的时候被改动了；请再执行一次，或换一份备份。",
                              "The backup changed while it was read; try again, or take another."},
                             true};
        into.write(*plain);
        return {};
    });
}

std::optional<Objection> object_to_ledger(const Header& header, const journal::Verdict& verdict)
{
    if (verdict.ok() && verdict.size == header.head.size && verdict.root == header.head.root) return {};
    const auto& fault = verdict.fault;
    return Objection{"FILE",
                     {fmt::format("备份里的账本核验不通过（{}）；请换一份更早的备份。",
                                  fault ? fault->chinese : "根与文件头所记的不同"),
                      fmt::format("The ledger in the backup does not verify ({}); take an earlier "
                                  "backup.",
                                  fault ? fault->english : "another root than its header says")},
                     true};
}

}  // namespace

journal::Verdict verified(const journal::Reading& ledger, const vault::KeyFile& key)
{
    const vault::Sealer sealer{key.master, vault::system_entropy()};
    return journal::verify(ledger, &sealer,
                           [](std::string_view bytes) { return carried_by(codec::leaf_from(bytes).event); });
}

journal::Carried carried_by(const district::Event& event)
{
    return {codec::sealed_in(event), codec::erased_in(event), codec::documents_in(event)};
}

std::expected<Header, Objection> check_backup(const std::filesystem::path& path,
                                              const std::optional<vault::PublicKey>& signer)
{
    auto backup = BackupReading::open(path);
    if (!backup) return std::unexpected{std::move(backup.error())};
    if (auto objection = object_to_signature(*backup, path, signer.value_or(backup->header().signer)))
        return std::unexpected{*std::move(objection)};
    return backup->header();
}

std::expected<Restored, Objection> restore(const std::filesystem::path& path, const std::filesystem::path& to,
                                           const vault::KeyFile& key)
{
    if (auto objection = object_to_place(to)) return std::unexpected{*std::move(objection)};
    auto backup = BackupReading::open(path);
    if (!backup) return std::unexpected{std::move(backup.error())};
    const Header& header = backup->header();
    if (auto objection = object_to_district(header, key)) return std::unexpected{*std::move(objection)};
    const auto signer = public_key_of(derive(key.master, vault::Use::signing));
    if (auto objection = object_to_signature(*backup, path, signer)) return std::unexpected{*std::move(objection)};
    const auto piece_key = unwrapped(header.wrapped_key, key.master);
    if (!piece_key)
        return std::unexpected{Objection{"--key-file",
                                         {"密钥打不开这份备份；请指明当时的密钥文件。",
                                          "The key does not open this backup; name the key file of "
                                          "that time."}}};
    auto ledger = WholeFile::begin("--to", to);
    if (!ledger) return std::unexpected{std::move(ledger.error())};
    const auto written = storage::open(ledger->part());
    ledger->take_along(written->files());
    for (const auto& file : written->files())
        if (file != ledger->part()) std::filesystem::remove(file);
    if (auto objection = write_ledger(*backup, *piece_key, *ledger)) return std::unexpected{*std::move(objection)};
    Restored restored{header, verified(*written->journal(), key)};
    if (auto objection = object_to_ledger(header, restored.verdict)) return std::unexpected{*std::move(objection)};
    if (auto objection = ledger->publish()) return std::unexpected{*std::move(objection)};
    return restored;
}

}  // namespace jinze::upkeep
