#include "storage/vault/sealer.h"

#include <stdexcept>

#include "base/ensure.h"
#include "storage/vault/bytes_of_row.h"

namespace jinze::vault {
namespace {

template <class... Parts>
Bytes joined(const Parts&... parts)
{
    Bytes bytes;
    (bytes.insert(bytes.end(), std::begin(parts), std::end(parts)), ...);
    return bytes;
}

Bytes bound_to_text(SealedId id) { return joined(label("jinze/row/v1"), number_bytes(id)); }

Bytes bound_to_key(SealedId id) { return joined(label("jinze/wrapped/v1"), number_bytes(id)); }

Digest inner_of(View salt, View text) { return sha256({label("jinze/inner/v1"), salt, sha256({text})}); }

// Record key and salt of one row, adjacent as they are wrapped.
struct Secrets {
    std::array<std::uint8_t, 2 * key_size> bytes{};

    Secrets() = default;
    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;
    ~Secrets() { wipe(bytes); }

    View record_key() const { return View{bytes}.first(key_size); }
    View salt() const { return View{bytes}.last(key_size); }
};

}  // namespace

Sealer::Sealer(const MasterKey& master, Entropy entropy)
    : wrapping_key_{derive(master, Use::wrap)}, entropy_{std::move(entropy)}
{
}

SealedText Sealer::seal(SealedId id, std::string_view text)
{
    ensure(static_cast<bool>(id));
    if (text.size() > longest_text)
        throw std::length_error{"a sealed text may have " + std::to_string(longest_text) + " bytes at most"};
    Secrets secrets;
    entropy_(secrets.bytes);
    std::array<std::uint8_t, 2 * nonce_size> nonces;
    entropy_(nonces);
    const View text_nonce = View{nonces}.first(nonce_size), key_nonce = View{nonces}.last(nonce_size);

    Row row{.id = id, .ciphertext = {}, .inner = inner_of(secrets.salt(), view_of(text)), .wrapped = {}};
    row.ciphertext = joined(text_nonce, gcm_seal(secrets.record_key(), text_nonce, bound_to_text(id), view_of(text)));
    const Bytes wrapped =
        joined(key_nonce, gcm_seal(wrapping_key_.bytes(), key_nonce, bound_to_key(id), secrets.bytes));
    ensure(wrapped.size() == row.wrapped.size());
    std::copy(wrapped.begin(), wrapped.end(), row.wrapped.begin());

    const Digest commitment = commitment_of(row);
    return {std::move(row), commitment};
}

std::expected<std::string, Failure> Sealer::open(const Row& row) const
{
    const View wrapped{row.wrapped};
    auto unwrapped =
        gcm_open(wrapping_key_.bytes(), wrapped.first(nonce_size), bound_to_key(row.id), wrapped.subspan(nonce_size));
    if (!unwrapped) return std::unexpected{Failure::key_does_not_fit};
    Secrets secrets;
    std::copy(unwrapped->begin(), unwrapped->end(), secrets.bytes.begin());
    wipe(*unwrapped);

    const View sealed{row.ciphertext};
    if (sealed.size() < nonce_size + tag_size) return std::unexpected{Failure::text_altered};
    auto text =
        gcm_open(secrets.record_key(), sealed.first(nonce_size), bound_to_text(row.id), sealed.subspan(nonce_size));
    if (!text) return std::unexpected{Failure::text_altered};
    std::string opened{text_of(*text)};
    wipe(*text);
    if (!same(inner_of(secrets.salt(), view_of(opened)), row.inner)) return std::unexpected{Failure::inner_differs};
    return opened;
}

}  // namespace jinze::vault
