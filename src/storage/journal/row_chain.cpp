#include "storage/journal/row_chain.h"

#include <utility>

#include "storage/journal/storage_error.h"

namespace jinze::journal {
namespace {

constexpr std::string_view row_label{"jinze/log-row/v1", 17},
    link_label{"jinze/log-link/v1", 18};  // each with its terminating zero byte

template <std::size_t size>
std::string number_bytes(std::uint64_t number)
{
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[size - 1 - i] = static_cast<char>(number >> (8 * i));
    return bytes;
}

std::uint64_t number_from(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char c : bytes) number = number << 8 | static_cast<std::uint8_t>(c);
    return number;
}

Digest digest_of(std::string_view bytes) { return *digest_from(view_of(bytes)); }

std::string fixed_part(const Link& link)
{
    return number_bytes<8>(static_cast<std::uint64_t>(link.at.time_since_epoch().count())) +
           number_bytes<4>(link.account) + std::string{text_of(link.row)};
}

constexpr std::size_t fixed = 8 + 4 + 32, digest_size = 32;

std::string of_head(const ChainHead& head) { return number_bytes<8>(head.count) + std::string{text_of(head.digest)}; }

}  // namespace

std::string to_bytes(const Link& link) { return fixed_part(link) + std::string{text_of(link.head)} + link.key; }

std::optional<Link> link_from(std::string_view bytes)
{
    if (bytes.size() < fixed + digest_size) return {};
    return Link{.at = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(number_from(bytes.substr(0, 8)))}},
                .account = static_cast<std::uint32_t>(number_from(bytes.substr(8, 4))),
                .row = digest_of(bytes.substr(12, digest_size)),
                .head = digest_of(bytes.substr(fixed, digest_size)),
                .key = std::string{bytes.substr(fixed + digest_size)}};
}

std::string link_key(std::uint32_t number)
{
    const std::string digits = std::to_string(number);
    return std::string(12 - digits.size(), '0') + digits;
}

Digest hash_of_row(std::string_view key, std::string_view sealed)
{
    static constexpr std::uint8_t zero[] = {0};
    return vault::sha256({view_of(row_label), view_of(key), zero, view_of(sealed)});
}

Digest head_with(const ChainHead& before, const Link& link)
{
    return vault::sha256(
        {view_of(link_label), before.digest, view_of(number_bytes<8>(before.count + 1ull)), view_of(fixed_part(link))});
}

std::string to_bytes(const ChainHead& head, const vault::Marker& marker)
{
    const std::string said = of_head(head);
    return said + std::string{text_of(marker.mark(said))};
}

std::optional<ChainHead> head_from(std::string_view bytes)
{
    if (bytes.size() != 8 + 2 * digest_size) return {};
    return ChainHead{static_cast<std::uint32_t>(number_from(bytes.substr(0, 8))),
                     digest_of(bytes.substr(8, digest_size))};
}

bool is_marked(std::string_view bytes, const vault::Marker& marker)
{
    const auto head = head_from(bytes);
    return head && to_bytes(*head, marker) == bytes;
}

// A missing or foreign head does not stop the log: the chain continues from its last link. verify reports the fault.
ChainHead RowChain::head_after(const std::optional<std::string>& stored, Instant now) const
{
    if (stored && is_marked(*stored, marker_)) return *head_from(*stored);
    return last_link(now);
}

ChainHead RowChain::last_link(Instant now) const
{
    ChainHead last;
    drawer_.each(log_kinds::link, {}, now, [&](std::string_view key, std::string_view bytes) {
        const auto link = link_from(bytes);
        if (link) last = {static_cast<std::uint32_t>(std::stoul(std::string{key})), link->head};
    });
    return last;
}

ChainHead RowChain::head(Instant now) const { return head_after(drawer_.get(log_kinds::head, {}, now), now); }

void RowChain::append(std::span<const Row> rows, const Earlier& earlier, Instant now)
{
    for (bool by_links = false;;) {
        const auto stored = drawer_.get(log_kinds::head, {}, now);
        ChainHead head = by_links ? last_link(now) : head_after(stored, now);
        std::vector<KeyValueStore::Change> changes;
        const auto link = [&](const Row& row) {
            Link it{.at = row.at,
                    .account = row.account,
                    .row = hash_of_row(row.key, row.sealed),
                    .head = {},
                    .key = row.key};
            it.head = head_with(head, it);
            head = {head.count + 1, it.head};
            changes.push_back(
                {std::string{log_kinds::link}, link_key(head.count), {}, to_bytes(it), {.until = row.at + links_kept}});
        };
        if (head == ChainHead{})
            for (const Row& row : earlier()) link(row);
        for (const Row& row : rows) {
            link(row);
            changes.push_back({std::string{log_kinds::row},
                               row.key,
                               {},
                               row.sealed,
                               {.until = row.at + rows_kept, .account = row.account}});
        }
        changes.push_back({std::string{log_kinds::head}, {}, stored, to_bytes(head, marker_), {}});
        if (drawer_.replace_all(changes, now)) return;
        if (drawer_.get(log_kinds::head, {}, now) != stored) continue;  // another server wrote in between
        if (!std::exchange(by_links, true)) continue;  // an older head was restored: continue after the last link
        throw StorageError{Trouble::clash,
                           "the security log holds a row or a link where the next was to be written; see jinze verify"};
    }
}

}  // namespace jinze::journal
