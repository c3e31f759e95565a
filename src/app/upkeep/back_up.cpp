#include "app/upkeep/back_up.h"

#include <fmt/format.h>

#include "app/upkeep/restore.h"
#include "app/upkeep/whole_file.h"
#include "storage/journal/row_chain.h"
#include "storage/journal/sealed_key_value_store.h"
#include "storage/open/open.h"

namespace jinze::upkeep {
namespace {

vault::Key new_key(const Entropy& entropy)
{
    std::array<std::uint8_t, vault::key_size> bytes;
    entropy(bytes);
    vault::Key key{bytes};
    vault::wipe(bytes);
    return key;
}

std::optional<Objection> object_to_copy(const journal::Contents& copy, const vault::KeyFile& key)
{
    const journal::Verdict verdict = verified(copy, key);
    if (verdict.ok()) return {};
    const journal::Fault& fault = *verdict.fault;
    const std::string row = fault.row ? std::to_string(fault.row->number()) : std::string{};
    const std::string zh = row.empty() ? std::string{} : "密文第" + row + "条：",
                      en = row.empty() ? std::string{} : "vault row " + row + ": ";
    return Objection{
        "--db",
        {fmt::format(
             "数据已损坏（{}{}，共{}处），未作备份，原有备份均予保留；请执行 jinze verify 查明，再恢复最近的备份。", zh,
             fault.chinese, verdict.faults),
         fmt::format("The district is damaged ({}{}; {} faults in all): no backup was made, and older backups were "
                     "kept. Run jinze verify to find the damage, then restore the last backup.",
                     en, fault.english, verdict.faults)},
        true};
}

std::uint64_t unreadable_rows(const journal::Contents& copy, const vault::MasterKey& master)
{
    const vault::Key key = derive(master, vault::Use::drawer);
    std::uint64_t unreadable = 0;
    copy.plain_rows([&](const journal::PlainRow& row) {
        if (row.kind == journal::log_kinds::link || row.kind == journal::log_kinds::head) return;  // not sealed
        unreadable += !journal::opens_under(key, row.kind, row.key, row.bytes);
    });
    return unreadable;
}

class Writing {
public:
    Writing(WholeFile& file, std::string_view header) : file_{file}, chain_{header} { put(view_of(header)); }

    void pieces_of(journal::Snapshot& snapshot, const vault::Key& key)
    {
        const Pieces pieces{key, chain_.mark()};
        Bytes plain(piece_size);
        for (std::uint64_t number = 0;; ++number) {
            const std::size_t length = snapshot.read(plain);
            if (length == 0) break;
            const Bytes sealed = pieces.seal(number, View{plain}.first(length));
            chain_.add(sealed);
            put(length_bytes(sealed.size()));
            put(sealed);
        }
    }
    void signature_with(const vault::Key& seed) { put(vault::sign(seed, chain_.to_be_signed())); }

    std::uint64_t bytes() const { return bytes_; }

private:
    void put(View bytes)
    {
        file_.write(bytes);
        bytes_ += bytes.size();
    }

    WholeFile& file_;
    Chain chain_;
    std::uint64_t bytes_ = 0;
};

}  // namespace

std::expected<Made, Objection> back_up(journal::Journal& journal, const BackingUp& asked)
{
    auto file = WholeFile::begin("--to", asked.to);
    if (!file) return std::unexpected{std::move(file.error())};
    const vault::Key seed = derive(asked.key.master, vault::Use::signing);
    const vault::PublicKey signer = public_key_of(seed);
    if (journal.setting(backup_signer_setting) != to_hex(signer)) journal.set(backup_signer_setting, to_hex(signer));

    const auto snapshot = storage::open(asked.ledger)->snapshot();
    if (auto objection = object_to_copy(snapshot->contents(), asked.key)) return std::unexpected{*std::move(objection)};
    const std::uint64_t unreadable = unreadable_rows(snapshot->contents(), asked.key.master);
    snapshot->looked_at();
    const vault::Key piece_key = new_key(asked.entropy);
    Made made{.file = asked.to,
              .header = {.district = asked.key.district,
                         .made = asked.now,
                         .head = snapshot->head(),
                         .size = snapshot->size(),
                         .signer = signer,
                         .wrapped_key = wrapped(piece_key, asked.key.master, asked.entropy)},
              .unreadable = unreadable};
    Writing writing{*file, text_of_header(made.header)};
    writing.pieces_of(*snapshot, piece_key);
    writing.signature_with(seed);
    if (auto objection = file->publish()) return std::unexpected{*std::move(objection)};
    made.bytes = writing.bytes();
    if (auto again = check_backup(asked.to, signer); !again) return std::unexpected{std::move(again.error())};
    journal.set(last_backup_setting, to_text(asked.now));
    return made;
}

}  // namespace jinze::upkeep
