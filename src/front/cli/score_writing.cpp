#include "front/cli/score_writing.h"

#include <fmt/format.h>

#include "app/desk/asking.h"
#include "app/input/naming.h"
#include "app/score/write.h"
#include "app/score_case/score_case.h"
#include "front/cli/files.h"
#include "front/cli/version.h"

namespace jinze::cli {
namespace {

struct ScoreWritten {
    std::string file, body;
    Day known{};
    std::uint64_t leaves = 0;
};
BOOST_DESCRIBE_STRUCT(ScoreWritten, (), (file, body, known, leaves))

std::expected<Day, Denial> known_day(const district::State& state, const ScoreWanted& wanted, OrgId body,
                                     fact_sheet::Period period, Day today)
{
    if (!wanted.known.empty()) {
        const auto day = day_from(wanted.known);
        if (!day || *day > today)
            return std::unexpected{bad_input(
                "--known", {"应为今天或以前的日期，如2026-01-15。", "Must be a day until today, as 2026-01-15."})};
        return *day;
    }
    const auto in = fact_sheet::assessed(state, body, period, today);
    if (const auto day = fact_sheet::knowledge(in)) return std::min(*day, today);
    return fact_sheet::first_draft(state, period, today);
}

std::expected<ScoreWritten, Denial> written(const District& district, const desk::Asking& asking,
                                            const ScoreWanted& wanted, Day today)
{
    const auto body = input::Naming{asking.state, asking.directory, today}.organisation(wanted.body);
    if (!body) return std::unexpected{bad_input("BODY", body.error().what)};
    const auto period = fact_sheet::year(wanted.year ? wanted.year : year_of(today) - 1);
    if (period.first > today)
        return std::unexpected{bad_input("--year", {"该年度还没有开始。", "That year has not begun."})};
    const auto known = known_day(asking.state, wanted, *body, period, today);
    if (!known) return std::unexpected{known.error()};
    const auto found = score::score_case({*district.journal, asking.state, *body, period, *known, asking.name(*body),
                                          [&](const Sealed& sealed) { return asking.directory.text(sealed); }});
    if (!found) return std::unexpected{bad_input("BODY", found.error())};
    const auto file = score::file_of(*found, version());
    if (!file) return std::unexpected{bad_input("BODY", {"办法的文本读不了。", "The scheme's text cannot be read."})};
    const std::string text = score::to_text(*file);
    if (const auto no = write_privately(wanted.to, view_of(text)); !no)
        return std::unexpected{bad_input("--to", no.error())};
    return ScoreWritten{wanted.to, asking.name(*body), *known, district.journal->size()};
}

}  // namespace

int write_score(Shell& shell, const ScoreWanted& wanted)
{
    const District district = open_district(wanted.common, shell.clock, shell.steady);
    const Day today = day_of(district.desk->now());
    desk::Library library{*district.journal};
    return district.desk->read([&](const district::State& state) {
        const desk::Asking asking{state, district.desk->directory(), library};
        const auto result = written(district, asking, wanted, today);
        if (!result) return say(shell, wanted.common, result.error());
        if (wanted.common.json) return say_json(shell, *result), done;
        shell.out << fmt::format(
            fmt::runtime(wanted.common.english()
                             ? "{} written: {}, as known on {}. Anybody checks it with jinze recompute.\n"
                             : "已写入{}：{}，按{}所知。用 jinze recompute 复算。\n"),
            wanted.to, result->body,
            wanted.common.english() ? to_text(result->known) : jinze::in_chinese(result->known));
        return done;
    });
}

}  // namespace jinze::cli
