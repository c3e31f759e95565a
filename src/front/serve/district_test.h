// A desk's district, two of its units alike, and a site over it: for tests that ask as a browser would. The third of
// three layers; the second is app/desk/desk_district_test.h.
#pragma once

#include <doctest/doctest.h>

#include <atomic>

#include "app/desk/desk_district_test.h"
#include "front/serve/site.h"

namespace jinze::serve {

// Ids as the founding below gives them out. Unit A's bodies are o4 to o7, unit B's o8 to o11; what is said of one
// can be said of the other by these pairs alone.
struct UnitIds {
    const char *office, *group, *organ, *branch;
    std::uint32_t secretary, deputy, clerk, branch_secretary, member;  // persons
};
inline constexpr UnitIds unit_a{"o4", "o5", "o6", "o7", 4, 5, 6, 7, 8};
inline constexpr UnitIds unit_b{"o8", "o9", "o10", "o11", 9, 10, 11, 12, 13};
inline constexpr std::uint32_t work_secretary = 1, assessor = 2, system_administrator = 3;

// Where it lies, and how far the server's clock stands behind.
struct Slowed {
    test::Folder folder;
    std::filesystem::path db = folder / "district.db";
    std::atomic<std::chrono::hours> slow{};
};

class District : public Slowed, public test::OpenDesk {
public:
    District() : OpenDesk{db, test::test_key(), [this] { return system_time() - slow.load(); }}
    {
        using enum registry::OrgKind;
        using registry::Title;
        opened();
        found(district_committee, 0, 0, 0);       // o1
        found(work_committee, 0, 1, 0);           // o2
        found(organisation_department, 0, 1, 0);  // o3
        for (int i = 0; i < 2; ++i) {
            const std::uint32_t first = 4 + 4 * static_cast<std::uint32_t>(i);
            found(unit, 0, 0, 0);
            found(party_group, first, 1, 0);
            found(organ_committee, first, 2, first + 1);
            found(branch, first, first + 2, 0);
        }
        for (std::uint32_t person = 1; person <= 13; ++person) register_in(person < 4 ? 7 : person < 9 ? 7 : 11);
        for (std::uint32_t i = 0; i < 2; ++i) {
            const std::uint32_t org = 4 + 4 * i, person = 4 + 5 * i;
            appoint(person, org + 1, Title::secretary);
            appoint(person + 1, org + 1, Title::member);
            appoint(person + 2, org + 1, Title::clerk);
            appoint(person + 2, org + 2, Title::clerk);
            appoint(person + 3, org + 3, Title::secretary);
        }
        appoint(assessor, 3, Title::member);
        appoint(work_secretary, 2, Title::secretary);  // from here on the office is not setting up any more
        appoint(system_administrator, 2, Title::system_administrator, work_secretary);
        gate.emplace(*desk, test::test_key());
        house.emplace(*desk, *gate);
        house->office.drawer = std::make_unique<journal::SealedKeyValueStore>(journal->drawer(), test::test_key(),
                                                                              vault::system_entropy());
        site.emplace(*house, Assets{});
        listen(*house);
        for (const UnitIds* it : {&unit_a, &unit_b}) {
            meet(*it);
            pursue(*it);
            carry_out(*it);
            issue(*it);
        }
        assess(unit_a, 9, 10);
        assess(unit_b, 1, 2);
    }
    ~District()
    {
        listen_no_more(*house);
        desk.reset();
    }

    struct Came {
        std::string token, csrf, cookie;  // the last as a browser sends it
    };
    Came come_in(std::uint32_t person)
    {
        const access::Entered in = gate->enter_demonstration(PersonId{person});
        return {in.token, in.session.csrf, house->cookies.session + '=' + in.token};
    }
    http::Response ask(http::Request request)
    {
        if (const auto mark = request.path.find('?'); mark != std::string::npos) {
            request.query = request.path.substr(mark + 1);
            request.path.resize(mark);
        }
        if (auto quick = site->at_once(request)) return *std::move(quick);
        return site->at_length(request);
    }
    // The same as a server does it: what broke is caught and answered.
    http::Response answered(const http::Request& request)
    {
        try {
            return ask(request);
        } catch (...) {
            return site->broke(request, std::current_exception());
        }
    }
    http::Response get(const std::string& path, const Came& came)
    {
        http::Request request{.method = "GET", .path = path};
        if (!came.token.empty()) request.headers = {{"cookie", house->cookies.session + "=" + came.token}};
        return ask(std::move(request));
    }
    http::Request posting(const std::string& path, const Came& came, std::string json, std::string mark = "k")
    {
        return {.method = "POST",
                .path = path,
                .query = {},
                .headers = {{"cookie", house->cookies.session + "=" + came.token},
                            {"host", "here"},
                            {"origin", "http://here"},
                            {"x-csrf-token", came.csrf},
                            {"idempotency-key", std::move(mark)},
                            {"content-type", "application/json"}},
                .body = std::move(json)};
    }
    static std::string text(const http::Response& response) { return std::string{response.bytes()}; }

    std::optional<access::Gate> gate;
    std::optional<House> house;
    std::optional<JinzeSite> site;
    Day today = day_of(desk->now());

private:
    void put(district::Command command, std::uint32_t actor = 0)
    {
        OpenDesk::put(PersonId{actor}, {std::move(command)});
    }
    void opened() { test::must(desk->submit(desk::opening({.start = today - days{300}}, PersonId{}))); }
    void found(registry::OrgKind kind, std::uint32_t unit, std::uint32_t leads, std::uint32_t guides)
    {
        const std::string name = (orgs_ < 3   ? "区"
                                  : orgs_ < 7 ? "甲"
                                              : "乙") +
                                 std::string{"局"} + std::to_string(orgs_ < 7 ? orgs_ : orgs_ - 4);
        ++orgs_;
        put(test::small::a_body(kind, {OrgId{unit}, OrgId{leads}, OrgId{guides}}, today - days{900}, name));
    }
    void register_in(std::uint32_t branch)
    {
        put(test::small::a_member(OrgId{branch}, today - days{800}, "党员" + std::to_string(++people_)));
    }
    void appoint(std::uint32_t person, std::uint32_t org, registry::Title title, std::uint32_t actor = 0)
    {
        put(test::small::a_post(PersonId{person}, OrgId{org}, title, today - days{700}), actor);
    }
    // A matter that the work committee has asked of the unit: d1 of unit A, d2 of unit B.
    void pursue(const UnitIds& unit)
    {
        put(district::OpenMatter{.setter = OrgId{2},
                                 .lead = *id_from<OrgId>(unit.group),
                                 .source = matter::MatterSource::meeting,
                                 .title = {std::string{"督办 "} + unit.group},
                                 .wanted = {"办成"},
                                 .basis = {"工委会议"},
                                 .authorised = {}},
            work_secretary);
    }
    // A document that the unit's Party group carries out: w1 of unit A, w2 of unit B.
    void carry_out(const UnitIds& unit)
    {
        put(district::RegisterDocument{.body = *id_from<OrgId>(unit.group),
                                       .issuer = {},
                                       .kind = document::DocumentKind::notice,
                                       .day = today,
                                       .replaces = {},
                                       .title = {std::string{"文件 "} + unit.group},
                                       .number = {},
                                       .clauses = {{"一", std::string{"条款 "} + unit.group,
                                                    document::Fate::standing}}},
            unit.secretary);
    }
    // A notice of the unit's Party group under its own word: z1 of unit A, z2 of unit B.
    void issue(const UnitIds& unit)
    {
        const OrgId group = *id_from<OrgId>(unit.group);
        put(district::SetPaperSeries{.org = group, .word = {"局党组"}, .first = {}, .numbering = {}}, unit.secretary);
        put(district::IssuePaper{.kind = paper::PaperKind::notice,
                                 .org = group,
                                 .word = {"局党组"},
                                 .number = {},
                                 .signer = PersonId{unit.secretary},
                                 .matter = {},
                                 .record = {},
                                 .title = {std::string{"通知 "} + unit.group},
                                 .wording = {"{\"fields\":[],\"lists\":[]}"}},
            unit.secretary);
    }
    // The organ committee assesses its branch this year: k1 of unit A, k2 of unit B. Others judge and answer.
    void assess(const UnitIds& unit, std::uint32_t assessor, std::uint32_t reviewer)
    {
        const int year = year_of(today);
        put(district::PlanAssessment{.by = *id_from<OrgId>(unit.organ),
                                     .through = {},
                                     .year = year,
                                     .begin = day_at(year, 1, 1),
                                     .last = day_at(year, 12, 31),
                                     .basis = {std::string{"考核计划 "} + unit.organ},
                                     .plan_item = 1,
                                     .reviewers = {PersonId{reviewer}},
                                     .notice = day_at(year + 1, 3, 2),
                                     .groups = {{.group = Code{"a"},
                                                 .method = appraisal::Method::facts,
                                                 .scheme = {},
                                                 .bodies = {*id_from<OrgId>(unit.branch)},
                                                 .assessors = {PersonId{assessor}},
                                                 .voters = {},
                                                 .good = {},
                                                 .draft = day_at(year + 1, 1, 20),
                                                 .meeting = day_at(year + 1, 3, 1),
                                                 .cases = {}}}},
            unit.clerk);
    }
    void meet(const UnitIds& unit)
    {
        const Came came = come_in(unit.branch_secretary);
        const auto answer =
            ask(posting("/api/records", came,
                        R"({"kind":"meeting","title":"支部会 )" + std::string{unit.branch} + R"(","day":")" +
                            to_text(today - days{3}) + R"(","host":")" + unit.branch + "\"}",
                        unit.branch));
        CHECK_MESSAGE(answer.status == 200, text(answer));
    }

    std::uint32_t orgs_ = 0, people_ = 0;
};

}  // namespace jinze::serve
