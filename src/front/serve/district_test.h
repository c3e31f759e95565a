// A district on disk with two similar units, and a site over it, for tests that ask as a browser would.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>

#include "app/desk/setup.h"
#include "front/serve/site.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

namespace jinze::serve {

// Ids as founded below. Unit A's bodies are o4 to o7, unit B's o8 to o11; a test written with these fields works for
// either unit.
struct UnitIds {
    const char *office, *group, *organ, *branch;
    std::uint32_t secretary, deputy, clerk, branch_secretary, member;  // persons
};
inline constexpr UnitIds unit_a{"o4", "o5", "o6", "o7", 4, 5, 6, 7, 8};
inline constexpr UnitIds unit_b{"o8", "o9", "o10", "o11", 9, 10, 11, 12, 13};
inline constexpr std::uint32_t work_secretary = 1, assessor = 2, system_administrator = 3;

class District {
public:
    District()
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
        appoint(work_secretary, 2, Title::secretary);  // the office is set up from here on
        appoint(system_administrator, 2, Title::system_administrator, work_secretary);
        gate.emplace(*desk, key.master);
        house.emplace(*desk, *gate);
        house->office.drawer =
            std::make_unique<journal::SealedKeyValueStore>(journal->drawer(), key.master, vault::system_entropy());
        site.emplace(*house, Assets{});
        listen(*house);
        for (const UnitIds* it : {&unit_a, &unit_b}) meet(*it);
    }
    ~District()
    {
        listen_no_more(*house);
        desk.reset();
        std::filesystem::remove_all(folder);
    }

    struct Came {
        std::string token, csrf, cookie;  // cookie: as a browser sends it
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
    // As the server does: exceptions are caught and answered.
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
    std::uint64_t leaves() const
    {
        return desk->read([](const district::State& state) { return state.leaves(); });
    }
    static std::string text(const http::Response& response) { return std::string{response.bytes()}; }

    std::filesystem::path folder = [] {
        std::string name = "/tmp/jinze-serve-XXXXXX";
        REQUIRE(::mkdtemp(name.data()));
        return std::filesystem::path{name};
    }();
    vault::KeyFile key = vault::create_key_file((folder / "key").string(), "test", vault::system_entropy());
    std::unique_ptr<journal::Journal> journal = storage::open(folder / "db")->create();
    std::atomic<std::chrono::hours> slow{};  // how far the server's clock is behind
    std::unique_ptr<desk::Desk> desk = std::make_unique<desk::Desk>(
        desk::Dependencies{*journal, key.master, [this] { return system_time() - slow.load(); }});
    std::optional<access::Gate> gate;
    std::optional<House> house;
    std::optional<JinzeSite> site;
    Day today = day_of(desk->now());

private:
    void must(desk::Request request)
    {
        const auto answer = desk->submit(std::move(request));
        if (answer) return;
        const auto* refused = std::get_if<district::Refused>(&answer.error());
        FAIL((refused ? district::sentence_in_english(*refused) : "not done"));
    }
    void put(district::Command command, std::uint32_t actor = 0)
    {
        desk::Request request;
        request.actor = PersonId{actor};
        request.commands.push_back(std::move(command));
        must(std::move(request));
    }
    void opened() { must(desk::opening({.demonstration = false, .start = today - days{300}}, PersonId{})); }
    void found(registry::OrgKind kind, std::uint32_t unit, std::uint32_t leads, std::uint32_t guides)
    {
        const auto some = [](std::uint32_t id) { return id ? std::optional{OrgId{id}} : std::nullopt; };
        const std::string name = (orgs_ < 3   ? "区"
                                  : orgs_ < 7 ? "甲"
                                              : "乙") +
                                 std::string{"局"} + std::to_string(orgs_ < 7 ? orgs_ : orgs_ - 4);
        ++orgs_;
        put(district::FoundOrganisation{kind, some(unit), some(leads), some(guides), today - days{900}, {name}});
    }
    void register_in(std::uint32_t branch)
    {
        put(district::RegisterPerson{.branch = OrgId{branch},
                                     .since = today - days{800},
                                     .kind = registry::MemberKind::full,
                                     .joined = today - days{3000},
                                     .full_since = today - days{2600},
                                     .identity = {.name = "党员" + std::to_string(++people_)}});
    }
    void appoint(std::uint32_t person, std::uint32_t org, registry::Title title, std::uint32_t actor = 0)
    {
        put(
            district::AppointPerson{
                .person = PersonId{person}, .org = OrgId{org}, .title = title, .on = today - days{700}},
            actor);
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
