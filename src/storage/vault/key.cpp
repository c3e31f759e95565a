#include "storage/vault/key.h"

namespace jinze::vault {
namespace {

std::string_view info_of(Use use)
{
    switch (use) {
        case Use::wrap: return "jinze/wrap/v1";
        case Use::look_up: return "jinze/look-up/v1";
        case Use::answered: return "jinze/answered/v1";
        case Use::backup: return "jinze/backup/v1";
        case Use::signing: return "jinze/signing/v1";
        case Use::drawer: return "jinze/drawer/v1";
        case Use::drawer_key: return "jinze/drawer-key/v1";
        case Use::drafts: return "jinze/drafts/v1";
        case Use::check: return "jinze/key-check/v1";
        case Use::log: return "jinze/log/v1";
    }
    return {};
}

}  // namespace

Key derive(const MasterKey& master, Use use)
{
    Bytes derived = hkdf_sha256(master.bytes(), {}, view_of(info_of(use)), key_size);
    std::array<std::uint8_t, key_size> bytes;
    std::copy(derived.begin(), derived.end(), bytes.begin());
    wipe(derived);
    Key key{bytes};
    wipe(bytes);
    return key;
}

}  // namespace jinze::vault
