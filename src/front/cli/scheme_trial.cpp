#include "front/cli/scheme_trial.h"

#include <fmt/format.h>

#include <filesystem>

#include "app/views/appraisal_sheets/labels.h"
#include "app/words/speaking.h"
#include "domain/duty/board.h"
#include "domain/scheme/load.h"
#include "front/cli/files.h"

namespace jinze::cli {
namespace {

using fact_sheet::Idle;
using fact_sheet::Trial;
using fact_sheet::Turn;

struct TriedLine {
    std::string item;
    Bilingual title, turn, facts;
};
struct TriedBody {
    std::string body, name;
    int year = 0;
    Day known{};
    std::vector<TriedLine> lines;
};
struct IdleLine {
    std::string item;
    Bilingual title, why;
};
struct TrialAnswer {
    Bilingual watermark;
    std::string draft;
    std::vector<int> years;
    std::vector<TriedBody> bodies;
    std::vector<IdleLine> for_removal;
    std::vector<std::string> untried;
};
BOOST_DESCRIBE_STRUCT(TriedLine, (), (item, title, turn, facts))
BOOST_DESCRIBE_STRUCT(TriedBody, (), (body, name, year, known, lines))
BOOST_DESCRIBE_STRUCT(IdleLine, (), (item, title, why))
BOOST_DESCRIBE_STRUCT(TrialAnswer, (), (watermark, draft, years, bodies, for_removal, untried))

const Bilingual watermark{"试算：只供拟订办法时研究，不得交付，不得作为考核依据",
                          "TRIAL: for drafting a scheme alone; not to be delivered, no basis of an assessment"};

Bilingual said(Turn turn)
{
    switch (turn) {
        case Turn::loses_now: return {"原来不扣，现在扣", "lost nothing, now loses"};
        case Turn::spared_now: return {"原来扣，现在不扣", "lost, now loses nothing"};
        case Turn::loses_more: return {"扣得多了", "loses more"};
        case Turn::loses_less: return {"扣得少了", "loses less"};
        case Turn::adds_now: return {"原来不加，现在加", "added nothing, now adds"};
        case Turn::adds_not: return {"原来加，现在不加", "added, now adds nothing"};
        case Turn::adds_more: return {"加得多了", "adds more"};
        case Turn::adds_less: return {"加得少了", "adds less"};
        case Turn::refers_now: return {"提请会议研究", "is referred to the meeting"};
        case Turn::refers_not: return {"不再提请会议研究", "is no longer referred to the meeting"};
    }
    return {};
}

Bilingual said(Idle why)
{
    return why == Idle::never_applied
               ? Bilingual{"从未适用", "never applied"}
               : Bilingual{"各组织结果相同，没有区分", "the same for every body: it told nobody apart"};
}

std::expected<scheme::Scheme, std::vector<std::string>> scheme_in(const std::string& path)
{
    auto text = file_text(path);
    if (!text) return std::unexpected{std::vector{text.error().zh, text.error().en}};
    const auto read =
        scheme::load({std::filesystem::path{path}.filename().string(), *std::move(text)}, catalogue::built_in());
    if (!read) return std::unexpected{catalogue::printable(read.error())};
    return read->scheme;
}

std::vector<int> years_of(const TrialAsked& asked, Day today)
{
    if (asked.years.empty()) return {year_of(today) - 3, year_of(today) - 2, year_of(today) - 1};
    std::vector<int> years = asked.years;
    std::ranges::sort(years);
    years.erase(std::ranges::unique(years).begin(), years.end());
    return years;
}

TriedLine line_of(const desk::Asking& asking, const fact_sheet::TurnedLine& line, OrgId body, Day on)
{
    Bilingual turn = said(line.turn);
    if (line.is_new) turn = {"新的条目，" + turn.zh, "a new item, " + turn.en};
    if (line.is_gone) turn = {"删去的条目，" + turn.zh, "an item that is gone, " + turn.en};
    return {line.item.text(), line.title, turn, views::in_words(asking, line.facts, line.labels, {body, on})};
}

TrialAnswer answer_of(const desk::Asking& asking, const Trial& trial, const scheme::Scheme& draft,
                      const std::vector<int>& years)
{
    TrialAnswer answer{.watermark = watermark, .draft = draft.id.text(), .years = years};
    for (const fact_sheet::TurnedBody& it : trial.bodies) {
        TriedBody body{to_text(it.body), asking.name(it.body), year_of(it.period.last), it.known, {}};
        for (const fact_sheet::TurnedLine& line : it.lines)
            body.lines.push_back(line_of(asking, line, it.body, it.known));
        answer.bodies.push_back(std::move(body));
    }
    for (const fact_sheet::IdleItem& it : trial.idle)
        answer.for_removal.push_back({it.item.text(), it.title, said(it.why)});
    for (const Code& it : trial.untried) answer.untried.push_back(it.text());
    return answer;
}

void print_bodies(std::ostream& out, const TrialAnswer& answer, bool english)
{
    const auto in = [&](const Bilingual& text) { return english ? text.en : text.zh; };
    int year = 0;
    for (const TriedBody& body : answer.bodies) {
        if (std::exchange(year, body.year) != body.year)
            out << (english ? fmt::format("\n{}, as known on {}\n", body.year, to_text(body.known))
                            : fmt::format("\n{}年，按{}所知\n", body.year, words::in_chinese(body.known)));
        out << "  " << body.name << "\n";
        for (const TriedLine& line : body.lines)
            out << (english ? fmt::format("    {}: {}. {}\n", line.title.en, line.turn.en, line.facts.en)
                            : fmt::format("    {}：{}。{}\n", line.title.zh, line.turn.zh, line.facts.zh));
    }
    if (answer.bodies.empty())
        out << '\n' << in({"没有组织会得到不同的结果。", "No body would be judged differently."}) << '\n';
}

void print(std::ostream& out, const TrialAnswer& answer, bool english)
{
    const auto in = [&](const Bilingual& text) { return english ? text.en : text.zh; };
    out << in(answer.watermark) << '\n';
    print_bodies(out, answer, english);
    if (!answer.for_removal.empty())
        out << '\n'
            << in({"建议删去：试算的各年都没有区分", "Proposed for removal: told nobody apart in the years tried"})
            << '\n';
    for (const IdleLine& it : answer.for_removal) out << fmt::format("  {}  {}\n", in(it.title), in(it.why));
    if (answer.years.size() < fact_sheet::periods_to_tell)
        out << '\n'
            << in({"试算不足三年，不提删去的建议。",
                   "Fewer than three years were tried: nothing is proposed for removal."})
            << '\n';
    if (!answer.untried.empty())
        out << '\n'
            << fmt::format("{}{}\n", answer.untried.size(),
                           in({"个条目由人判断或者由书面认定，没有试算。",
                               " items are judged by people or stated in documents, and were not tried."}));
    out << '\n' << in(answer.watermark) << '\n';
}

}  // namespace

int try_scheme(Shell& shell, const TrialAsked& asked)
{
    const District district = open_district(asked.common, shell.clock, shell.steady);
    const auto draft = scheme_in(asked.file);
    const auto in_force = asked.against.empty() ? draft : scheme_in(asked.against);
    for (const auto* read : {&draft, &in_force})
        if (!*read) {
            for (const std::string& line : read->error()) shell.err << line << '\n';
            return refused;
        }
    const Day today = day_of(district.desk->now());
    desk::Library library{*district.journal};
    return district.desk->read([&](const district::State& state) {
        const std::vector<int> years = years_of(asked, today);
        std::vector<fact_sheet::Period> periods;
        for (const int year : years) periods.push_back(fact_sheet::year(year));
        if (periods.back().first > today)
            return say(shell, asked.common,
                       bad_input("--years", {"只能试算已经开始的年度。", "Only years that have begun can be tried."}));
        const duty::Facts facts = fact_sheet::facts(state);
        const duty::Board board{facts, today};
        const Trial trial =
            fact_sheet::try_out({state, *draft, asked.against.empty() ? nullptr : &*in_force, periods, today,
                                 [&](const std::vector<OrgId>& bodies, Day known, const duty::Stands& take) {
                                     board.each(facts, bodies, known, take);
                                 }});
        const desk::Asking asking{state, district.desk->directory(), library};
        const TrialAnswer answer = answer_of(asking, trial, *draft, years);
        if (asked.common.json)
            say_json(shell, answer);
        else
            print(shell.out, answer, asked.common.english());
        return done;
    });
}

}  // namespace jinze::cli
