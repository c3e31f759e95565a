#include <fmt/format.h>

#include "app/codec/json_strict.h"
#include "app/score/write.h"

namespace jinze::score {
namespace {

using codec::strict::Fault;
using codec::strict::Problem;

Problem too_much(std::string path, std::string_view zh, std::string_view en, std::int64_t most)
{
    Problem problem{std::move(path), Fault::out_of_range, {}, {}};
    problem.english = fmt::format("{} {}; at most {} can be recomputed.", problem.path, en, most);
    problem.chinese = fmt::format("{} {}，最多{}，不能复算。", problem.path, zh, most);
    return problem;
}

// What a scheme may be given: a larger number is no district's.
struct Bounds {
    std::optional<Problem> problem;
    std::size_t evidence = 0;

    void most(std::string path, std::size_t size, std::size_t limit)
    {
        if (!problem && size > limit)
            problem = too_much(std::move(path), "太多", "has too many", static_cast<std::int64_t>(limit));
    }
    void number(std::string path, int value, int limit)
    {
        if (!problem && (value < 0 || value > limit))
            problem = too_much(std::move(path), "超出范围（不小于0）", "is out of range (not below 0)", limit);
    }
    void name(std::string path, const std::string& text)
    {
        if (!problem && text.size() > longest_name)
            problem = too_much(std::move(path), "过长", "is too long", static_cast<std::int64_t>(longest_name));
    }
    void day(std::string path, Day day)
    {
        if (!problem && (day < day_at(1949, 1, 1) || day > day_at(2200, 12, 31)))
            problem = Problem{path, Fault::out_of_range, path + " is no day of this century; correct it.",
                              path + " 不是本世纪的日期，请更正。"};
    }

    void see(const std::string& path, const FileFact& it)
    {
        name(path + ".name", it.name);
        name(path + ".label", it.label);
        number(path + ".count", it.count, most_counted);
        number(path + ".persons", it.persons, most_counted);
        number(path + ".required", it.required, 1'000'000);
        number(path + ".reached", it.reached, 1'000'000);
        if (it.count == 0) number(path + ".count", -1, most_counted);
        evidence += it.evidence.size();
        if (!it.basis) return;
        most(path + ".basis.counted", it.basis->counted.size(), most_facts);
        name(path + ".basis.of", it.basis->of);
        for (const CountedRecord& record : it.basis->counted) number(path + ".basis.counted", record.amount, 1'000'000);
    }
    void see(const std::string& path, const FileBallots& it)
    {
        for (const int votes : {it.good, it.fairly_good, it.ordinary, it.poor})
            number(path, votes, scheme::most_ballots);
        number(path, it.handed_out, most_counted);
        if (!problem) number(path, ballots(it), scheme::most_ballots);
        evidence += it.evidence.size();
    }
    static int ballots(const FileBallots& it) { return it.good + it.fairly_good + it.ordinary + it.poor; }

    void see(const std::string& path, const std::vector<FileFact>& facts, const std::vector<FileBallots>& votes,
             const std::vector<FileJudged>& judged)
    {
        most(path + "facts", facts.size(), most_facts);
        most(path + "ballots", votes.size(), 100);
        most(path + "judged", judged.size(), scheme::most_items);
        for (std::size_t i = 0; i < facts.size(); ++i) see(fmt::format("{}facts[{}]", path, i), facts[i]);
        for (std::size_t i = 0; i < votes.size(); ++i) see(fmt::format("{}ballots[{}]", path, i), votes[i]);
        for (const FileJudged& it : judged) evidence += it.evidence.size();
        most(path + "facts.evidence", evidence, most_facts);
    }
};

std::optional<Problem> beyond_bounds(const ScoreFile& file)
{
    Bounds bounds;
    bounds.see("", file.facts, file.ballots, file.judged);
    if (file.draft) bounds.see("draft.", file.draft->facts, file.draft->ballots, file.draft->judged);
    bounds.most("leaves", file.leaves.size(), most_leaves);
    bounds.most("tree", file.tree.size(), scheme::most_items + scheme::most_parts + 1);
    bounds.most("scheme.text", file.scheme.text.size(), longest_scheme);
    bounds.name("body.name", file.body.name);
    bounds.name("scheme.file", file.scheme.file);
    bounds.day("known", file.known);
    bounds.day("period.first", file.period.first);
    bounds.day("period.last", file.period.last);
    if (file.draft) bounds.day("draft.known", file.draft->known);
    for (std::size_t i = 0; i < file.leaves.size(); ++i)
        bounds.most(fmt::format("leaves[{}].proof", i), file.leaves[i].proof.size(), 64);
    return bounds.problem;
}

// A file of another format would be refused for its first new member, which would say nothing.
bool is_another_version(std::string_view text)
{
    const auto at = text.find("jinze-score/");
    return at != text.npos && at < 200 && !text.substr(at).starts_with(std::string{format} + "\"");
}

}  // namespace

std::expected<ScoreFile, Problem> file_from(std::string_view text)
{
    if (is_another_version(text))
        return std::unexpected{Problem{"format", Fault::unknown_word,
                                       "The file is of another version of the format; install a newer program.",
                                       "文件是另一版本的格式，请安装新版本。"}};
    auto file = codec::strict::read<ScoreFile>(text, longest_file);
    if (!file) return file;
    if (file->format != format)
        return std::unexpected{Problem{"format", Fault::unknown_word,
                                       "The file is no score: format must be jinze-score/1.",
                                       "这不是评分文件：format 应为 jinze-score/1。"}};
    if (auto problem = beyond_bounds(*file)) return std::unexpected{*std::move(problem)};
    return file;
}

}  // namespace jinze::score
