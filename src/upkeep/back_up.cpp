#include "upkeep/back_up.h"

#include "store/snapshot.h"
#include "upkeep/whole_file.h"

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

class Writing {
public:
    Writing(WholeFile& file, std::string_view header) : file_{file}, chain_{header}
    {
        put(view_of(header));
    }

    void pieces_of(store::Snapshot& snapshot, const vault::Key& key)
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
    if (journal.setting(backup_signer_setting) != to_hex(signer))
        journal.set(backup_signer_setting, to_hex(signer));

    store::Snapshot snapshot{asked.ledger};
    const vault::Key piece_key = new_key(asked.entropy);
    Made made{.file = asked.to,
              .header = {.district = asked.key.district,
                         .made = asked.now,
                         .head = snapshot.head(),
                         .size = snapshot.size(),
                         .signer = signer,
                         .wrapped_key = wrapped(piece_key, asked.key.master, asked.entropy)}};
    Writing writing{*file, text_of_header(made.header)};
    writing.pieces_of(snapshot, piece_key);
    writing.signature_with(seed);
    if (auto objection = file->publish()) return std::unexpected{*std::move(objection)};
    made.bytes = writing.bytes();
    journal.set(last_backup_setting, to_text(asked.now));
    return made;
}

}  // namespace jinze::upkeep
