#include <fmt/format.h>

#include "app/score/ask.h"

namespace jinze::score {
namespace {

std::string leaf_called(LeafNumber number) { return fmt::format("leaf {}", number); }

void ask_leaf(const ScoreFile& file, const ProvenLeaf& leaf, Report& report)
{
    ++report.leaves;
    const Digest hash = ledger::leaf_hash(view_of(leaf.text));
    if (hash != leaf.hash)
        return report.differs(Where::ledger, leaf_called(leaf.index),
                              {fmt::format("第{}叶的内容与它的指纹不符。", leaf.index),
                               fmt::format("The bytes of leaf {} do not have its hash.", leaf.index)},
                              to_hex(leaf.hash), to_hex(hash));
    if (!ledger::verify_inclusion(hash, leaf.index, file.head.size, leaf.proof, file.head.root))
        report.differs(Where::ledger, leaf_called(leaf.index),
                       {fmt::format("第{}叶不在这个总指纹的账本中，或者它的证明不成立。", leaf.index),
                        fmt::format("Leaf {} is not in the ledger of this head, or its proof is wrong.", leaf.index)});
}

void cited(const std::vector<LeafNumber>& numbers, std::vector<LeafNumber>& all)
{
    all.insert(all.end(), numbers.begin(), numbers.end());
}

std::vector<LeafNumber> all_cited(const ScoreFile& file)
{
    std::vector<LeafNumber> all{file.scheme.leaf};
    cited(file.calendar, all);
    cited(file.plan, all);
    for (const ParametersNoted& it : file.parameters)
        if (it.leaf) all.push_back(*it.leaf);
    const auto of_facts = [&](const std::vector<FileFact>& facts) {
        for (const FileFact& fact : facts) {
            cited(fact.leaves, all);
            if (!fact.basis) continue;
            if (fact.basis->terms) all.push_back(*fact.basis->terms);
            for (const CountedRecord& it : fact.basis->counted) cited(it.leaves, all);
            for (const RecordLeftOut& it : fact.basis->left_out) cited(it.leaves, all);
        }
    };
    of_facts(file.facts);
    if (file.draft) of_facts(file.draft->facts);
    for (const FileBallots& it : file.ballots) cited(it.leaves, all);
    for (const FileJudged& it : file.judged) cited(it.leaves, all);
    for (const Erased& it : file.erased) all.push_back(it.leaf);
    return all;
}

}  // namespace

void ask_ledger(const ScoreFile& file, const std::optional<ledger::Head>& trusted, Report& report)
{
    if (trusted && *trusted != file.head)
        report.differs(Where::ledger, "head",
                       {"账本的叶数或总指纹与所给的不同。", "The head is not the one that was given."},
                       fmt::format("{}:{}", file.head.size, to_hex(file.head.root)),
                       fmt::format("{}:{}", trusted->size, to_hex(trusted->root)));
    std::set<LeafNumber> there;
    for (const ProvenLeaf& leaf : file.leaves) {
        if (!there.insert(leaf.index).second)
            report.differs(
                Where::ledger, leaf_called(leaf.index),
                {fmt::format("第{}叶写了两次。", leaf.index), fmt::format("Leaf {} is there twice.", leaf.index)});
        ask_leaf(file, leaf, report);
    }
    std::set<LeafNumber> missing;
    for (const LeafNumber number : all_cited(file))
        if (!there.contains(number) && missing.insert(number).second)
            report.differs(Where::ledger, leaf_called(number),
                           {fmt::format("引用了第{}叶，文件中没有。", number),
                            fmt::format("Leaf {} is cited and not in the file.", number)});
}

std::optional<scheme::Scheme> ask_scheme(const ScoreFile& file, const Leaves& leaves,
                                         const catalogue::Catalogue& duties, Report& report)
{
    const auto differs = [&](Bilingual says, std::string stated = {}, std::string found = {}) {
        report.differs(Where::scheme, file.scheme.code.text(), std::move(says), std::move(stated), std::move(found));
    };
    const Digest digest = ledger::sha256(view_of(file.scheme.text));
    if (digest != file.scheme.digest)
        differs({"办法的文本与所写的指纹不符。", "The scheme's text does not have the digest that is stated."},
                to_hex(file.scheme.digest), to_hex(digest));
    const district::Leaf* leaf = leaves.at(file.scheme.leaf);
    const auto adopted = leaf ? adoption_in(*leaf) : std::nullopt;
    if (!adopted)
        differs({fmt::format("第{}叶不是采用这个办法的叶。", file.scheme.leaf),
                 fmt::format("Leaf {} does not adopt this scheme.", file.scheme.leaf)});
    else if (adopted->text != digest || adopted->code != file.scheme.code)
        differs({fmt::format("办法的文本不是第{}叶采用的那一份。", file.scheme.leaf),
                 fmt::format("The scheme's text is not the one that leaf {} adopted.", file.scheme.leaf)},
                to_hex(digest), to_hex(adopted->text));
    auto loaded = scheme::load({file.scheme.file, file.scheme.text}, duties);
    if (!loaded) {
        const catalogue::Problem& first = loaded.error().front();
        differs({fmt::format("办法的文本读不了：第{}行，{}。", first.at.line, first.what.zh),
                 fmt::format("The scheme's text cannot be read: line {}, {}.", first.at.line, first.what.en)});
        return {};
    }
    if (loaded->scheme.id != file.scheme.code)
        differs({"办法的代码与文本中的不同。", "The scheme's code is not the one in its text."},
                file.scheme.code.text(), loaded->scheme.id.text());
    const auto& bodies = loaded->scheme.bodies;
    if (std::ranges::find(bodies, file.body.kind) == bodies.end())
        differs({"办法不适用于这类组织。", "The scheme is not for this kind of organisation."});
    return std::move(loaded->scheme);
}

}  // namespace jinze::score
