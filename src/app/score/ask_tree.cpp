#include <fmt/format.h>

#include <algorithm>

#include "app/score/ask.h"
#include "app/score/differ.h"

namespace jinze::score {
namespace {

constexpr std::array members{std::pair{"state", "状态"},
                             std::pair{"uses", "所用事实"},
                             std::pair{"lines", "事实各行"},
                             std::pair{"tallies", "件数"},
                             std::pair{"sums", "算式"},
                             std::pair{"measured", "实际数"},
                             std::pair{"full", "满分"},
                             std::pair{"applicable", "适用"},
                             std::pair{"lost_most", "最多扣"},
                             std::pair{"added_most", "最多加"},
                             std::pair{"absent", "没有来源的满分"},
                             std::pair{"taken", "封顶前"},
                             std::pair{"lost", "扣分"},
                             std::pair{"added", "加分"},
                             std::pair{"value", "得分"},
                             std::pair{"terms", "条文的数"},
                             std::pair{"refers", "提交会议"},
                             std::pair{"evidence", "证据"},
                             std::pair{"title", "名称"},
                             std::pair{"row", "行号"},
                             std::pair{"total", "总分"},
                             std::pair{"unrounded", "进位前"},
                             std::pair{"band", "档次"}};

std::string in_chinese(const std::string& place)
{
    const std::string first = place.substr(0, place.find_first_of(".["));
    const auto* found = std::ranges::find_if(members, [&](const auto& it) { return first == it.first; });
    return found == members.end() ? place : found->second + std::string{"（"} + place + "）";
}

void tell(Report& report, Where where, const std::string& name, const std::string& place, const std::string& file,
          const std::string& found)
{
    const std::string one = file.empty() ? "—" : file, other = found.empty() ? "—" : found;
    report.differs(where, name + "." + place,
                   {fmt::format("“{}”的{}：文件写{}，重算为{}。", name, in_chinese(place), one, other),
                    fmt::format("{} of \"{}\": {} in the file, {} recomputed.", place, name, one, other)},
                   file, found);
}

// Without its sentences, which are asked number by number.
FileNode silent(FileNode node)
{
    node.clause = node.facts = node.arithmetic = node.says = {};
    return node;
}

void walk(const scheme::Node& node, std::vector<const scheme::Node*>& all)
{
    all.push_back(&node);
    for (const scheme::Node& below : node.below) walk(below, all);
}

bool is_among(const std::vector<std::string>& numbers, const std::string& number)
{
    return std::ranges::find(numbers, number) != numbers.end();
}

struct Sentence {
    std::string_view name;
    const std::string& file;
    const std::string& found;
};

}  // namespace

void ask_sentences(const FileNode& file, const FileNode& found, const scheme::Node& node, const scheme::Score* whole,
                   bool same_program, Report& report)
{
    const std::vector<std::string> numbers = scheme::numbers_of(node, whole);
    for (const Sentence& it :
         {Sentence{"clause.zh", file.clause.zh, found.clause.zh},
          Sentence{"clause.en", file.clause.en, found.clause.en}, Sentence{"facts.zh", file.facts.zh, found.facts.zh},
          Sentence{"facts.en", file.facts.en, found.facts.en},
          Sentence{"arithmetic.zh", file.arithmetic.zh, found.arithmetic.zh},
          Sentence{"arithmetic.en", file.arithmetic.en, found.arithmetic.en},
          Sentence{"says.zh", file.says.zh, found.says.zh}, Sentence{"says.en", file.says.en, found.says.en}}) {
        ++report.sentences;
        const std::string name = fmt::format("{}.{}", file.id, it.name);
        const auto said = scheme::numbers_in(it.file);
        report.numbers += said.size();
        const auto wrong = std::ranges::find_if(said, [&](const auto& number) { return !is_among(numbers, number); });
        if (wrong != said.end())
            report.differs(Where::sentence, name,
                           {fmt::format("“{}”的句子写了{}，这一行没有这个数。", file.id, *wrong),
                            fmt::format("A sentence of \"{}\" says {}, which is no number of it.", file.id, *wrong)},
                           it.file, it.found);
        else if (it.file == it.found)
            continue;
        else if (same_program || said != scheme::numbers_in(it.found))
            report.differs(Where::sentence, name,
                           {fmt::format("“{}”的句子与重算的不同。", file.id),
                            fmt::format("A sentence of \"{}\" is not the one recomputed.", file.id)},
                           it.file, it.found);
        else
            report.remarks.push_back({fmt::format("“{}”的句子是另一版本写的：{}", file.id, it.file),
                                      fmt::format("Another version worded \"{}\": {}", file.id, it.file)});
    }
}

void ask_tree(const ScoreFile& file, std::string_view program, const scheme::Score& score, Report& report)
{
    const std::vector<FileNode> found = nodes_of(score);
    std::vector<const scheme::Node*> nodes;
    walk(score.tree, nodes);
    if (found.size() != file.tree.size())
        tell(report, Where::node, file.scheme.code.text(), "nodes", std::to_string(file.tree.size()),
             std::to_string(found.size()));
    for (std::size_t i = 0; i < std::min(found.size(), file.tree.size()); ++i) {
        const FileNode &mine = found[i], &theirs = file.tree[i];
        ++report.nodes;
        differ("", silent(theirs), silent(mine), [&](const auto& place, const auto& one, const auto& other) {
            tell(report, Where::node, mine.id, place, one, other);
        });
        if (mine.id != theirs.id) break;
        ask_sentences(theirs, mine, *nodes[i], i == 0 ? &score : nullptr, file.written_by == program, report);
    }
    differ("", file.total, total_of(score), [&](const auto& place, const auto& one, const auto& other) {
        tell(report, Where::total, "total", place, one, other);
    });
    report.total = score.total ? std::optional{score.total->text()} : std::nullopt;
}

}  // namespace jinze::score
