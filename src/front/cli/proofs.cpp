#include "front/cli/proofs.h"

#include <fmt/format.h>

#include <charconv>

#include "app/codec/json_strict.h"
#include "storage/ledger/tree.h"

namespace jinze::cli {
namespace {

constexpr std::size_t longest_receipt = std::size_t{64} << 20;

Denial beyond_the_end(const char* field, std::uint64_t size)
{
    return bad_input(field, {fmt::format("超出范围：账本现有{}叶（从0起计）。", size),
                             fmt::format("Out of range: the ledger has {} leaves, counted from 0.", size)});
}

Denial does_not_hold()
{
    return {"does_not_verify", "", "这份凭证不成立：叶与根不符。",
            "The proof is invalid: leaves and root do not match."};
}

}  // namespace

std::expected<InclusionAnswer, Denial> prove_inclusion(const journal::Reading& journal, std::uint64_t first,
                                                       std::uint64_t last)
{
    if (last < first || last - first >= most_leaves)
        return std::unexpected{
            bad_input("--to", {fmt::format("应不小于LEAF，且一次至多{}叶。", most_leaves),
                               fmt::format("It must be at least LEAF, and span at most {} leaves.", most_leaves)})};
    ledger::Tree tree;
    InclusionAnswer answer{.first = first, .last = last, .head = {}, .leaves = {}, .proofs = {}};
    journal.read(0, [&](const journal::Leaf& leaf) {
        tree.append(ledger::leaf_hash(view_of(leaf.bytes)));
        if (leaf.index >= first && leaf.index <= last) answer.leaves.push_back(to_base64(view_of(leaf.bytes)));
    });
    if (last >= tree.size()) return std::unexpected{beyond_the_end("LEAF", tree.size())};
    answer.head = tree.head();
    answer.proofs = tree.receipt(first, last, tree.size()).proofs;
    return answer;
}

std::expected<ConsistencyAnswer, Denial> prove_consistency(const journal::Reading& journal, std::uint64_t before,
                                                           std::uint64_t after)
{
    ledger::Tree tree;
    journal.read(0, [&](const journal::Leaf& leaf) { tree.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    if (after > tree.size()) return std::unexpected{beyond_the_end("NEW", tree.size())};
    if (before == 0 || before > after)
        return std::unexpected{bad_input("OLD", {"应在1与NEW之间。", "It must be between 1 and NEW."})};
    return ConsistencyAnswer{{before, tree.root(before)}, {after, tree.root(after)}, tree.consistency(before, after)};
}

bool holds(const InclusionAnswer& answer)
{
    std::vector<Digest> hashes;
    for (const std::string& leaf : answer.leaves) {
        const auto bytes = from_base64(leaf);
        if (!bytes) return false;
        hashes.push_back(ledger::leaf_hash(*bytes));
    }
    const ledger::Receipt receipt{answer.first, answer.last, answer.head.size, answer.head.root, answer.proofs};
    return ledger::verify(receipt, hashes);
}

bool holds(const ConsistencyAnswer& answer)
{
    return ledger::verify_consistency(answer.before.size, answer.after.size, answer.proof, answer.before.root,
                                      answer.after.root);
}

std::expected<ledger::Head, Bilingual> head_from(const std::string& text)
{
    ledger::Head head;
    const auto colon = text.find(':');
    const char* const end = text.data() + std::min(colon, text.size());
    const auto [stop, error] = std::from_chars(text.data(), end, head.size);
    const auto bytes = colon == text.npos ? std::nullopt : from_hex(std::string_view{text}.substr(colon + 1));
    const auto root = bytes ? digest_from(*bytes) : std::nullopt;
    if (error != std::errc{} || stop != end || !root)
        return std::unexpected{Bilingual{"应写成 叶数:根（64位小写十六进制），如 120:5f…。",
                                         "Write it as SIZE:ROOT, the root as 64 hex digits, such as 120:5f…."}};
    head.root = *root;
    return head;
}

std::expected<std::vector<ledger::Head>, Denial> heads_of(std::string_view file)
{
    const auto inclusion = codec::strict::read<InclusionAnswer>(file, longest_receipt);
    if (inclusion) {
        if (!holds(*inclusion)) return std::unexpected{does_not_hold()};
        return std::vector{inclusion->head};
    }
    const auto consistency = codec::strict::read<ConsistencyAnswer>(file, longest_receipt);
    if (consistency) {
        if (!holds(*consistency)) return std::unexpected{does_not_hold()};
        return std::vector{consistency->before, consistency->after};
    }
    // A receipt names a head too, but proves nothing by itself.
    const auto receipt = codec::strict::read<ReceiptAnswer>(file, longest_receipt);
    if (receipt) return std::vector{ledger::Head{receipt->size, receipt->root}};
    const bool proves_growth = file.find("\"before\"") != file.npos;
    return std::unexpected{no_from(proves_growth ? consistency.error() : inclusion.error())};
}

std::expected<CheckAnswer, Denial> check_receipt(std::string_view file, const std::string& head)
{
    if (codec::strict::read<ReceiptAnswer>(file, longest_receipt))
        return std::unexpected{
            bad_input("FILE", {"这只是命令的回执，其中没有证明；请用 jinze receipt 取得凭证。",
                               "This is a command's answer and contains no proof; get one with `jinze receipt`."})};
    auto heads = heads_of(file);
    if (!heads) return std::unexpected{std::move(heads.error())};
    if (!head.empty()) {
        const auto known = head_from(head);
        if (!known) return std::unexpected{bad_input("--head", known.error())};
        if (std::find(heads->begin(), heads->end(), *known) == heads->end())
            return std::unexpected{Denial{"does_not_verify", "--head",
                                          "凭证属于另一个账本或另一个时刻：根与所给的不同。",
                                          "The proof belongs to another ledger or another time: its roots differ."}};
    }
    return CheckAnswer{.holds = true, .heads = *std::move(heads)};
}

int say(Shell& shell, const Common& common, const CheckAnswer& answer)
{
    if (common.json) return say_json(shell, answer), done;
    shell.out << (common.english() ? "The proof holds for a ledger of\n" : "凭证成立，所属账本为\n");
    for (const ledger::Head& head : answer.heads) shell.out << fmt::format("  {}:{}\n", head.size, to_hex(head.root));
    return done;
}

}  // namespace jinze::cli
