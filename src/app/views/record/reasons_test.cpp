// Who sees why somebody was absent.
#include "app/views/office_test.h"
#include "app/views/record/records.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

TEST_CASE(
    "why others were absent or not counted is for those who keep the records, in every version; one's own for all")
{
    Office office;
    const record::Content content{
        .kind = Kind::meeting,
        .host = two,
        .performed = day_at(2026, 7, 3),
        .roster = Roster::members,
        .exceptions = {{member, record::Presence::excused}, {relaxed, record::Presence::not_counted}}};
    const RecordId id = office.enter(content, {.title = "选举"}, secretary);
    const auto give = [&](PersonId person, const char* why) {
        office.happens(record::AbsenceExcused{id, person, office.seal(district::Text{why})}, office.day, secretary);
    };
    give(member, "住院");
    give(relaxed, "病重");
    office.happens(record::RecordCorrected{id, content, office.seal(RecordWords{.title = "选举大会"})}, office.day,
                   secretary);
    give(member, "手术");
    give(relaxed, "卧床");
    using Reasons = std::vector<std::optional<std::string>>;
    const auto reasons = [&](PersonId who) {
        const auto page = office.as(who, [&](const Reader& reader) { return record_page(reader, to_text(id)); });
        Reasons found;
        for (const input::VersionShown& version : page.value().versions)
            for (const input::Attended& it : version.attendance) {
                CHECK(it.presence ==
                      (it.person.id == "m7" ? record::Presence::excused : record::Presence::not_counted));
                found.push_back(it.reason);
            }
        return found;
    };
    const Reasons all{"住院", "病重", "手术", "卧床"};
    CHECK(reasons(secretary) == all);
    CHECK(reasons(organ_secretary) == all);  // records for the branches below
    CHECK(reasons(work_clerk) == all);       // manages the register
    CHECK(reasons(member) == Reasons{"住院", {}, "手术", {}});
    CHECK(reasons(relaxed) == Reasons{{}, "病重", {}, "卧床"});
    const PersonId assessor = office.joins("区委委员", one);
    office.sit(assessor, committee, registry::Title::secretary, start);
    CHECK(reasons(assessor) == Reasons(4));  // reads everywhere, and records nothing there
}
