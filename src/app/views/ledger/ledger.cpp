#include "app/views/ledger/ledger.h"

#include <charconv>

namespace jinze::views {
namespace {

std::optional<std::uint64_t> whole(const std::string& text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

LedgerEntry entry_of(const Reader& reader, const Chronicled& it)
{
    LedgerEntry entry{.leaf = it.leaf,
                      .at = it.at,
                      .event = std::string{name_of(it)},
                      .words = {it.chinese, it.english},
                      .by = mention(reader, it.by)};
    if (it.org) entry.org = mention(reader, it.org);
    if (it.person) entry.person = mention(reader, it.person);
    entry.object = object_of(reader, it);
    if (!it.record) return entry;
    entry.record = mention(reader, it.record);
    const record::Record* record = reader.state.records().find(it.record);
    if (!record) return entry;
    const record::Version& then = record->versions[std::min<std::size_t>(it.version, record->versions.size() - 1)];
    const record::Filed& content = then.content;
    if (entry.record->readable)
        entry.record->name = reader.directory.words(then).title;  // as of that leaf, not the present title
    entry.performed = content.performed;
    if (!entry.org) entry.org = mention(reader, content.host);
    return entry;
}

LedgerHead head_of(const Chronicle& chronicle, std::uint64_t size)
{
    return chronicle.tree([&](const ledger::Tree& tree) { return LedgerHead{size, tree.root(size)}; });
}

std::string bytes_of(const journal::Reading& journal, std::uint64_t leaf)
{
    return journal.leaf(leaf).value_or(std::string{});
}

}  // namespace

Result<LedgerPage> ledger_page(const Reader& reader, const Chronicle& chronicle, const LedgerQuestion& asked)
{
    static constexpr std::uint64_t farthest = 50'000;  // leaves examined for one page
    const Pages pages = pages_of(asked);
    const std::uint64_t size = chronicle.size();
    LedgerPage page{.head = head_of(chronicle, size), .page = pages.page, .size = pages.size};
    if (size > 0) page.at = chronicle.at(size - 1)->at;
    std::size_t passed = static_cast<std::size_t>(pages.page - 1) * static_cast<std::size_t>(pages.size);
    for (std::uint64_t i = size; i > 0 && size - i < farthest; --i) {
        const auto it = chronicle.at(i - 1);
        if (!reads(reader, *it)) continue;
        if (passed > 0) {
            --passed;
        } else if (page.entries.size() == static_cast<std::size_t>(pages.size)) {
            page.more = true;
            break;
        } else {
            page.entries.push_back(entry_of(reader, *it));
        }
    }
    return page;
}

Result<LeafReceipt> leaf_receipt(const Reader& reader, const Chronicle& chronicle, const journal::Reading& journal,
                                 const std::string& asked)
{
    const auto leaf = whole(asked);
    const auto it = leaf ? chronicle.at(*leaf) : std::nullopt;
    if (!it) return std::unexpected{views::absent("leaf")};
    LeafReceipt receipt{.leaf = *leaf};
    const std::uint64_t size = chronicle.size();
    chronicle.tree([&](const ledger::Tree& tree) {
        receipt.leaf_hash = tree.leaf(*leaf);
        receipt.inclusion = {.first = *leaf,
                             .last = *leaf,
                             .head = {size, tree.root(size)},
                             .leaves = {},
                             .proofs = {tree.inclusion(*leaf, size)}};
    });
    if (!reads(reader, *it)) return receipt;
    receipt.inclusion.leaves = {to_base64(view_of(bytes_of(journal, *leaf)))};
    receipt.entry = entry_of(reader, *it);
    return receipt;
}

Result<Continuation> continuation(const Chronicle& chronicle, const std::string& size_asked,
                                  const ContinuationQuestion& asked)
{
    const std::uint64_t newest = chronicle.size();
    const auto size = whole(size_asked);
    if (!size || *size == 0 || *size > newest) return std::unexpected{views::absent("size")};
    const std::uint64_t to = asked.to.value_or(newest);
    if (to < *size || to > newest)
        return std::unexpected{input::bad_input("to", {no_such_continuation.zh, no_such_continuation.en})};
    return chronicle.tree([&](const ledger::Tree& tree) {
        return Continuation{{*size, tree.root(*size)}, {to, tree.root(to)}, tree.consistency(*size, to)};
    });
}

}  // namespace jinze::views
