// An office with a small district and a fixed clock, for tests of the command line.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "app/codec/json_strict.h"
#include "front/cli/cli.h"
#include "front/cli/proposing.h"
#include "front/cli/say.h"
#include "storage/journal/scratch_test.h"
#include "storage/open/open.h"

namespace jinze::cli::test {

struct Told {
    int code = done;
    std::string out, err;
};

class Office {
public:
    static constexpr Day today = day_at(2026, 3, 5);

    explicit Office(Day on = today) : now_{start_of(on) + std::chrono::hours{10}} {}

    Told run(std::vector<std::string> args, const std::string& in = {})
    {
        std::istringstream input{in};
        std::ostringstream out, err;
        Shell shell{input, out, err, [this] { return now_ += std::chrono::seconds{1}; }, done};
        const int code = cli::run(std::move(args), shell);
        return {code, out.str(), err.str()};
    }
    // The same with this office's --db.
    Told tell(std::vector<std::string> args, const std::string& in = {})
    {
        args.insert(args.end(), {"--db", db()});
        return run(std::move(args), in);
    }
    ReceiptAnswer done_by(std::vector<std::string> args, const std::string& in = {})
    {
        args.push_back("--json");
        const Told told = tell(args, in);
        INFO(told.err);
        REQUIRE(told.code == done);
        const auto receipt = codec::strict::read<ReceiptAnswer>(told.out);
        REQUIRE(receipt.has_value());
        return *receipt;
    }
    // Confirms the only waiting proposal as another person, as the browser would.
    std::expected<ReceiptAnswer, Denial> confirm(PersonId person)
    {
        District district = open_district({.db = db()}, [this] { return now_; });
        const auto gate = gate_of(district);
        const auto all = gate->proposals().all();
        REQUIRE(all.size() == 1);
        const access::Doer doer{.person = person, .is_operator = false, .address = {}};
        if (all.front().row.what == access::Proposed::sheet) {
            REQUIRE(gate->proposals().accept(all.front(), doer));
            return ReceiptAnswer{};
        }
        desk::Desk& desk = *district.desk;
        const auto arranged = desk.read([&](const district::State& state) {
            return views::meant({state, desk.directory(), today}, all.front(), person, now_);
        });
        if (!arranged) return std::unexpected{arranged.error()};
        return views::carry_out(*district.desk, gate->proposals(), all.front(), *arranged, doer);
    }
    std::size_t proposals()
    {
        District district = open_district({.db = db()}, [this] { return now_; });
        return gate_of(district)->proposals().all().size();
    }
    std::uint64_t leaves() { return storage::open(db())->journal()->size(); }

    Instant now() const { return now_; }
    std::string db() const { return file("district"); }
    std::string file(const std::string& name) const { return folder_.path() / name; }
    std::string written(const std::string& name, const std::string& text) const
    {
        std::ofstream{file(name), std::ios::binary} << text;
        return file(name);
    }

    // o1 工委, o2 the unit 教育局, o3 its 党组, o4 its branch, o5 another branch; m1, m2 hold the 工委's posts,
    // m3 and m4 (both 张伟) are in different branches, m5 李静 in o4.
    void set_up()
    {
        done_by({"init", "--start", "2026-01-01"});
        for (const auto& act : std::vector<std::vector<std::string>>{
                 {"found", "区直机关工委", "--kind", "work-committee", "--on", "2010-01-01"},
                 {"found", "教育局", "--kind", "unit", "--on", "2010-01-01"},
                 {"found", "教育局党组", "--kind", "party-group", "--unit", "教育局", "--leads", "o1", "--on",
                  "2010-01-01"},
                 {"found", "教育局机关支部", "--kind", "党支部", "--unit", "o2", "--leads", "区直机关工委", "--guides",
                  "o3", "--on", "2010-01-01"},
                 {"found", "文化局机关支部", "--kind", "branch", "--leads", "o1", "--on", "2010-01-01"},
                 {"register", "王芳", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                  "2002-07-01", "--since", "2012-01-01"},
                 {"register", "赵强", "--branch", "o5", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                  "2002-07-01", "--since", "2012-01-01"},
                 {"register", "张伟", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                  "2002-07-01", "--since", "2012-01-01"},
                 {"register", "张伟", "--branch", "o5", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                  "2002-07-01", "--since", "2012-01-01"},
                 {"register", "李静", "--branch", "o4", "--kind", "full", "--joined", "2001-07-01", "--full-since",
                  "2002-07-01", "--since", "2012-01-01"},
                 {"appoint", "李静", "--org", "o4", "--title", "书记", "--on", "2020-01-01"},
                 {"appoint", "王芳", "--org", "o1", "--title", "clerk", "--on", "2020-01-01"},
                 {"appoint", "赵强", "--org", "o1", "--title", "secretary", "--on", "2020-01-01", "--as", "王芳"}})
            done_by(act);
    }

private:
    jinze::test::Folder folder_;
    Instant now_;
};

// A meeting of 教育局机关支部; `more` holds further members.
inline std::string meeting(const std::string& more = {})
{
    return R"({"kind":"meeting","title":"支部党员大会","day":"2026-03-02","host":"教育局机关支部")" + more + "}";
}

}  // namespace jinze::cli::test
