#include "storage/journal/sealed_key_value_store.h"

namespace jinze::journal {
namespace {

// Joins kind and key; the kind contains no zero byte.
std::string bound_to(std::string_view kind, std::string_view key)
{
    std::string bound{kind};
    bound += '\0';
    return bound.append(key);
}

}  // namespace

bool opens_under(const vault::Key& key, std::string_view kind, std::string_view row, std::string_view bytes)
{
    if (bytes.size() < vault::nonce_size + vault::tag_size) return false;
    return vault::gcm_open(key.bytes(), view_of(bytes.substr(0, vault::nonce_size)), view_of(bound_to(kind, row)),
                           view_of(bytes.substr(vault::nonce_size)))
        .has_value();
}

SealedKeyValueStore::SealedKeyValueStore(KeyValueStore& drawer, const vault::MasterKey& master, Entropy entropy)
    : drawer_{drawer},
      key_{vault::derive(master, vault::Use::drawer)},
      marker_{master, vault::Use::drawer_key},
      entropy_{std::move(entropy)}
{
}

std::string SealedKeyValueStore::sealed(std::string_view kind, std::string_view key, std::string_view text) const
{
    std::array<std::uint8_t, vault::nonce_size> nonce{};
    entropy_(nonce);
    const Bytes body = vault::gcm_seal(key_.bytes(), nonce, view_of(bound_to(kind, key)), view_of(text));
    std::string bytes{reinterpret_cast<const char*>(nonce.data()), nonce.size()};
    return bytes.append(reinterpret_cast<const char*>(body.data()), body.size());
}

std::optional<std::string> SealedKeyValueStore::opened(std::string_view kind, std::string_view key,
                                                       std::string_view bytes) const
{
    if (bytes.size() < vault::nonce_size + vault::tag_size) return {};
    const auto text = vault::gcm_open(key_.bytes(), view_of(bytes.substr(0, vault::nonce_size)),
                                      view_of(bound_to(kind, key)), view_of(bytes.substr(vault::nonce_size)));
    if (!text) return {};
    return std::string{reinterpret_cast<const char*>(text->data()), text->size()};
}

std::optional<std::string> SealedKeyValueStore::get(std::string_view kind, std::string_view key, Instant now) const
{
    const auto bytes = drawer_.get(kind, key, now);
    return bytes ? opened(kind, key, *bytes) : std::nullopt;
}

void SealedKeyValueStore::put(std::string_view kind, std::string_view key, std::string_view text,
                              const Keeping& keeping)
{
    drawer_.put(kind, key, sealed(kind, key, text), keeping);
}

bool SealedKeyValueStore::add(std::string_view kind, std::string_view key, std::string_view text, Instant now,
                              const Keeping& keeping)
{
    return drawer_.replace(kind, key, {}, sealed(kind, key, text), keeping, now);
}

bool SealedKeyValueStore::change(std::string_view kind, std::string_view key, Instant now, const Decide& decide)
{
    for (;;) {
        const auto before = drawer_.get(kind, key, now);
        const auto change = decide(before ? opened(kind, key, *before) : std::nullopt);
        if (!change) return false;
        if (drawer_.replace(kind, key, before, sealed(kind, key, change->text), change->keeping, now)) return true;
    }
}

void SealedKeyValueStore::each(std::string_view kind, std::string_view prefix, Instant now,
                               const KeyValueStore::Each& each) const
{
    drawer_.each(kind, prefix, now, [&](std::string_view key, std::string_view bytes) {
        if (const auto text = opened(kind, key, bytes)) each(key, *text);
    });
}

std::string SealedKeyValueStore::mark(std::string_view text) const { return to_hex(marker_.mark(text)); }

std::string SealedKeyValueStore::random(std::size_t bytes) const
{
    std::vector<std::uint8_t> drawn(bytes);
    entropy_(drawn);
    return to_hex(drawn);
}

}  // namespace jinze::journal
