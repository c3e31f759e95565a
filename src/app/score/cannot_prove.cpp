#include <fmt/format.h>

#include <algorithm>

#include "app/score/recompute.h"

namespace jinze::score {
namespace {

constexpr std::size_t most_named = 6;

// “甲”、“乙”等9项
Bilingual listed(const std::vector<std::string>& names)
{
    Bilingual text;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
        text.zh += fmt::format("{}“{}”", i ? "、" : "", names[i]);
        text.en += fmt::format("{}\"{}\"", i ? ", " : "", names[i]);
    }
    if (names.size() <= most_named) return text;
    return {fmt::format("{}等{}项", text.zh, names.size()),
            fmt::format("{} and others, {} in all", text.en, names.size())};
}

// The names of the facts of which this holds.
std::vector<std::string> named(const ScoreFile& file, auto&& holds)
{
    std::vector<std::string> names;
    for (const FileFact& it : file.facts)
        if (holds(it)) names.push_back(fmt::format("{} {}", it.name, it.label));
    return names;
}

void say(std::vector<Bilingual>& said, const std::vector<std::string>& names, std::string_view zh, std::string_view en)
{
    if (names.empty()) return;
    const Bilingual list = listed(names);
    said.push_back({fmt::format("{}：{}。", zh, list.zh), fmt::format("{}: {}.", en, list.en)});
}

bool rests_on_absence(const FileFact& it)
{
    using enum duty::Standing;
    return it.standing == overdue || it.standing == reason_wanted || it.standing == open || it.standing == due_soon ||
           it.standing == not_begun || it.standing == awaiting_notice;
}

bool has_own_window(const Basis& basis)
{
    const auto at = basis.of.rfind('@');
    if (at == basis.of.npos) return false;
    const char first = at + 1 < basis.of.size() ? basis.of[at + 1] : '\0';
    return first < '0' || first > '9';  // r12, g3, T2024-05-01: begun by an occasion
}

}  // namespace

std::vector<Bilingual> cannot_prove(const ScoreFile& file)
{
    std::vector<Bilingual> said{
        {"记录的事真的发生过：只能证明谁在何时这样记，此后没有改动。",
         "That what was recorded happened: it proves only who recorded it when, and that nothing was changed since."},
        {"没有录入的事没有做：没有记录，不等于没有做。",
         "That what was not entered was not done: no record does not mean no work."},
        {"没有漏列事实，列入的记录此后没有更正、撤回：这要用整本账本核对。",
         "That no fact is left out, and no record listed was corrected or withdrawn in leaves that are not here: that "
         "takes the whole ledger."},
        {"会议够不够人数、谁当时任职、组织存在多久：这些来自组织登记，不在本文件中。",
         "Whether enough were present, who held a post, how long a body existed: that follows from the register, which "
         "is not here."}};
    say(said, named(file, rests_on_absence), "以没有相应记录为据的判定",
        "Standings that rest on the absence of a record");
    say(said, named(file, [](const FileFact& it) { return it.basis && !it.basis->owed; }), "存在不足半期、因此不承担的",
        "Not owed because the bearer existed for less than half of the window");
    say(said, named(file, [](const FileFact& it) { return it.standing && !it.basis; }),
        "党员各自承担、合并计数、不列姓名的", "Owed by members and counted together, so that nobody is named");
    say(said, named(file, [](const FileFact& it) { return it.basis && it.basis->excused; }), "以请假为据的",
        "Excused from the meeting");
    say(said, named(file, [](const FileFact& it) { return it.basis && has_own_window(*it.basis); }),
        "起算日来自另一件事、不在本文件中核对的", "Begun by an occasion that is not checked here");
    say(said, named(file, [](const FileFact& it) { return it.name.starts_with("register:"); }),
        "来自组织登记、没有账本叶的数", "Figures of the register, without leaves");
    std::vector<std::string> absent = file.untaken;
    for (const scheme::FactSource source : file.unused) absent.emplace_back(described::word_of(source));
    say(said, absent, "本区没有、因此不计的来源", "Sources that are not in use here, so that their lines are absent");
    std::vector<std::string> judged;
    for (const FileJudged& it : file.judged) judged.push_back(it.item.text());
    say(said, judged, "人的判断正确，对不对由会议研究", "That people judged rightly, which the meeting considers");
    std::vector<std::string> erased;
    for (const Erased& it : file.erased) erased.push_back(it.evidence);
    say(said, erased, "已依法删除的原文：位置可证，文字已删除",
        "Texts that were erased: the leaf is proven, the words are gone");
    said.push_back({"与别的单位比较：各家适用的行不同，这个数不能并排。",
                    "How it compares with others: different lines apply to each, and the number stands alone."});
    return said;
}

}  // namespace jinze::score
