#include <doctest/doctest.h>

#include "domain/assembly/about.h"
#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::FileKind;

namespace {

AddMatterFile file(std::string name = "会议签到表.pdf", std::vector<Piece> pieces = {Piece{"%PDF-1.7"}})
{
    return {.matter = first, .name = {std::move(name)}, .kind = FileKind::pdf, .pieces = std::move(pieces)};
}
std::vector<Piece> pieces_of(std::size_t whole, std::size_t last)
{
    std::vector<Piece> all(whole, Piece{std::string(matter::longest_piece, 'x')});
    if (last > 0) all.emplace_back(std::string(last, 'x'));
    return all;
}

struct Filed : small::Matters {
    Filed()
    {
        command.joint = {organ};
        handed_over();
    }
    const matter::Attached& at(std::size_t n) const { return state.of<matter::Matters>()[first].files.at(n); }
};

}  // namespace

TEST_CASE("the lead, the setter and the joint bodies put files on a matter, and nobody else")
{
    Filed d;
    for (const PersonId who : {deputy, work_clerk, organ_secretary}) d.put(who, file());
    CHECK(d.why(branch_secretary, file()) == refusals::right_missing);
    CHECK(d.why(district_secretary, file()) == refusals::right_missing);  // reads it, and does not act on it
    CHECK(d.state.of<matter::Matters>()[first].files.size() == 3);
    CHECK(d.at(0).by.is(deputy));
    CHECK(d.at(0).added.size == 8);
    CHECK(d.at(0).after == 1);
    CHECK(d.standing() == matter::MatterStanding::awaiting_signature);  // a file is no act of anybody's turn
}

TEST_CASE("a file has a name without slashes, and between one byte and 20 MB in whole pieces")
{
    Filed d;
    CHECK(d.why(deputy, file(" ")) == refusals::text_missing);
    CHECK(d.why(deputy, file("../会议.pdf")) == refusals::file_name_unfit);
    CHECK(d.why(deputy, file("a\\b.pdf")) == refusals::file_name_unfit);
    CHECK(d.why(deputy, file(std::string(121, 'x'))) == refusals::text_too_long);
    CHECK(d.why(deputy, file("a.pdf", {})) == refusals::matter_file_empty);
    CHECK(d.why(deputy, file("a.pdf", {Piece{}})) == refusals::matter_file_empty);
    CHECK(d.why(deputy, file("a.pdf", pieces_of(20, 1))) == refusals::matter_file_too_big);
    CHECK(d.why(deputy, file("a.pdf", {Piece{"x"}, Piece{"y"}})) == refusals::matter_file_too_big);
    d.put(deputy, file("a.pdf", pieces_of(20, 0)));
    CHECK(d.at(0).added.size == static_cast<int>(matter::longest_file));
    CHECK(d.at(0).added.pieces.size() == 20);
}

TEST_CASE("a closed matter takes files until it is archived")
{
    Filed d;
    d.report();
    d.put(work_clerk, AcceptMatter{first, {}});
    d.now += days{29};
    d.put(deputy, file());
    d.now += days{1};
    CHECK(d.why(deputy, file()) == refusals::matter_archived);
    CHECK(d.why(deputy, AddMatterFile{second, {"a.pdf"}, FileKind::pdf, {Piece{"x"}}}) == refusals::right_missing);
}

TEST_CASE("a matter takes fifty files, those removed too")
{
    Filed d;
    for (std::size_t n = 0; n < matter::most_files; ++n) d.put(deputy, file());
    d.put(deputy, RemoveMatterFile{first, 1, {}});
    CHECK(d.why(deputy, file()) == refusals::files_too_many);
}

TEST_CASE("whoever added a file takes it back the same day, without a word")
{
    Filed d;
    d.put(deputy, file());
    CHECK(d.why(group_secretary, RemoveMatterFile{first, 1, Text{"放错了"}}) == refusals::right_missing);
    CHECK(d.why(deputy, RemoveMatterFile{first, 2, {}}) == refusals::right_missing);
    const auto events = d.put(deputy, RemoveMatterFile{first, 1, {}});
    const auto& removed = std::get<matter::MatterFileRemoved>(events.front());
    CHECK(removed.rows == std::vector{d.at(0).added.name.row, d.at(0).added.pieces.front().row});
    CHECK_FALSE(removed.why.has_value());
    CHECK(d.at(0).removed == today);
    CHECK(d.why(deputy, RemoveMatterFile{first, 1, {}}) == refusals::matter_file_gone);
}

TEST_CASE("on a later day another person of the setter removes it, with a reason")
{
    Filed d;
    d.put(deputy, file());
    d.put(work_clerk, file());
    d.now += days{1};
    CHECK(d.why(deputy, RemoveMatterFile{first, 1, Text{"放错了"}}) == refusals::right_missing);
    CHECK(d.why(work_clerk, RemoveMatterFile{first, 2, Text{"放错了"}}) == refusals::file_removed_by_another);
    CHECK(d.why(work_clerk, RemoveMatterFile{first, 3, Text{"放错了"}}) == refusals::matter_file_unknown);
    CHECK(d.why(work_clerk, RemoveMatterFile{first, 1, {}}) == refusals::text_missing);
    CHECK(d.why(work_clerk, RemoveMatterFile{first, 1, Text{" "}}) == refusals::text_missing);
    d.put(work_secretary, RemoveMatterFile{first, 2, Text{"含有个人信息"}});
    d.put(work_clerk, RemoveMatterFile{first, 1, Text{"含有个人信息"}});
    CHECK(d.at(0).removed_by.is(work_clerk));
    CHECK(d.at(0).why.has_value());
}

TEST_CASE("a matter names goals of the district, each once and not too many")
{
    small::Matters d;
    d.command.goals = {Code{"one"}, Code{"two"}, Code{"one"}};
    CHECK(d.why(work_clerk, d.command) == refusals::goal_named_twice);
    d.command.goals.clear();
    for (int i = 0; i < 9; ++i) d.command.goals.push_back(Code{"goal-" + std::to_string(i)});
    CHECK(d.why(work_clerk, d.command) == refusals::goals_too_many);
    d.command.goals = {Code{"one"}, Code{"two"}};
    d.open();
    CHECK(d.state.of<matter::Matters>()[first].opened.goals == d.command.goals);
    d.command.goals.clear(), d.command.despite_others = true;
    d.open();
    CHECK_FALSE(d.state.of<matter::Matters>()[second].opened.goals.has_value());
}
