#include "app/upkeep/backup_format.h"

#include <fmt/format.h>
#include <zstd.h>

#include <charconv>

namespace jinze::upkeep {
namespace {

constexpr int compression = 3;

View labelled(std::string_view label)
{
    return {reinterpret_cast<const std::uint8_t*>(label.data()), label.size() + 1};  // including the terminating zero
}

// Removes a leading "name: value\n" and returns the value.
std::optional<std::string_view> taken(std::string_view& text, std::string_view name)
{
    const auto end = text.find('\n');
    if (!text.starts_with(name) || end == text.npos) return {};
    const std::string_view value = text.substr(name.size(), end - name.size());
    text.remove_prefix(end + 1);
    return value;
}

std::optional<std::uint64_t> number_from(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stop != text.data() + text.size()) return {};
    return number;
}

std::optional<Digest> hash_from(std::string_view hex)
{
    const auto bytes = from_hex(hex);
    return bytes ? digest_from(*bytes) : std::nullopt;
}

std::optional<Header> lines_read(std::string_view text)
{
    const auto district = taken(text, "district: ");
    const auto made = taken(text, "made: "), leaves = taken(text, "leaves: ");
    const auto root = taken(text, "root: "), size = taken(text, "size: ");
    const auto signer = taken(text, "signer: "), key = taken(text, "key: ");
    if (!district || !made || !leaves || !root || !size || !signer || !key || text != "\n") return {};
    const auto at = instant_from(*made);
    const auto count = number_from(*leaves), bytes = number_from(*size);
    const auto head_root = hash_from(*root), signed_by = hash_from(*signer);
    auto wrapped_key = from_hex(*key);
    if (!at || !count || !bytes || !head_root || !signed_by || !wrapped_key) return {};
    return Header{std::string{*district}, *at, {*count, *head_root}, *bytes, *signed_by, std::move(*wrapped_key)};
}

constexpr std::string_view first_line = "jinze backup ";

}  // namespace

std::string text_of_header(const Header& header)
{
    return fmt::format(
        "jinze backup 1\ndistrict: {}\nmade: {}\nleaves: {}\nroot: {}\nsize: {}\nsigner: {}\n"
        "key: {}\n\n",
        header.district, to_text(header.made), header.head.size, to_hex(header.head.root), header.size,
        to_hex(header.signer), to_hex(header.wrapped_key));
}

std::expected<Header, Bilingual> header_from(std::string_view text)
{
    const auto version = taken(text, first_line);
    if (!version)
        return std::unexpected{Bilingual{"不是尽责的备份文件；请指明由jinze backup写成的文件。",
                                         "This is not a jinze backup; give a file written by jinze backup."}};
    if (*version != "1")
        return std::unexpected{Bilingual{"这是较新版本的jinze写的备份，请用那个版本恢复。",
                                         "It was written by a newer jinze; restore it with that version."}};
    auto header = lines_read(text);
    if (!header || !vault::is_district_name(header->district) || header->wrapped_key.size() != wrapped_key_size)
        return std::unexpected{Bilingual{"备份的开头已被改动或损坏；请换一份备份。",
                                         "Its header was altered or damaged; use another backup."}};
    return *std::move(header);
}

Bytes wrapped(const vault::Key& piece_key, const vault::MasterKey& master, const Entropy& entropy)
{
    Bytes bytes(vault::nonce_size);
    entropy(bytes);
    const Bytes sealed = vault::gcm_seal(derive(master, vault::Use::backup).bytes(), bytes,
                                         labelled("jinze/backup-key/v1"), piece_key.bytes());
    bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    return bytes;
}

std::optional<vault::Key> unwrapped(View wrapped, const vault::MasterKey& master)
{
    auto opened = vault::gcm_open(derive(master, vault::Use::backup).bytes(), wrapped.first(vault::nonce_size),
                                  labelled("jinze/backup-key/v1"), wrapped.subspan(vault::nonce_size));
    if (!opened || opened->size() != vault::key_size) return {};
    std::array<std::uint8_t, vault::key_size> bytes;
    std::copy(opened->begin(), opened->end(), bytes.begin());
    vault::wipe(*opened);
    vault::Key key{bytes};
    vault::wipe(bytes);
    return key;
}

// The nonce may be a counter here: the key is new for every backup.
Bytes Pieces::seal(std::uint64_t number, View plain) const
{
    Bytes compressed(ZSTD_compressBound(plain.size()));
    const std::size_t length =
        ZSTD_compress(compressed.data(), compressed.size(), plain.data(), plain.size(), compression);
    if (ZSTD_isError(length)) throw std::runtime_error{"the compressing library failed"};
    Bytes nonce(vault::nonce_size);
    for (std::size_t i = 0; i < 8; ++i) nonce[11 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return vault::gcm_seal(key_.bytes(), nonce, bound(number), View{compressed}.first(length));
}

std::optional<Bytes> Pieces::open(std::uint64_t number, View sealed) const
{
    Bytes nonce(vault::nonce_size);
    for (std::size_t i = 0; i < 8; ++i) nonce[11 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    const auto compressed = vault::gcm_open(key_.bytes(), nonce, bound(number), sealed);
    if (!compressed) return {};
    Bytes plain(piece_size);
    const std::size_t length = ZSTD_decompress(plain.data(), plain.size(), compressed->data(), compressed->size());
    if (ZSTD_isError(length)) return {};
    plain.resize(length);
    return plain;
}

Bytes Pieces::bound(std::uint64_t number) const
{
    const View label = labelled("jinze/piece/v1");
    Bytes bytes{label.begin(), label.end()};
    bytes.insert(bytes.end(), mark_.begin(), mark_.end());
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
    return bytes;
}

Chain::Chain(std::string_view header) : mark_{vault::sha256({labelled("jinze/backup-header/v1"), view_of(header)})} {}

void Chain::add(View part) { mark_ = vault::sha256({mark_, length_bytes(part.size()), part}); }

Bytes Chain::to_be_signed() const
{
    const View label = labelled("jinze/backup-signature/v1");
    Bytes bytes{label.begin(), label.end()};
    bytes.insert(bytes.end(), mark_.begin(), mark_.end());
    return bytes;
}

std::array<std::uint8_t, length_size> length_bytes(std::size_t length)
{
    std::array<std::uint8_t, length_size> bytes{};
    for (std::size_t i = 0; i < length_size; ++i)
        bytes[length_size - 1 - i] = static_cast<std::uint8_t>(length >> (8 * i));
    return bytes;
}

std::size_t length_from(View bytes)
{
    std::size_t length = 0;
    for (const std::uint8_t byte : bytes) length = length << 8 | byte;
    return length;
}

}  // namespace jinze::upkeep
