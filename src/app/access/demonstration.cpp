#include "app/access/demonstration.h"

#include <array>
#include <set>

namespace jinze::access {
namespace {

using registry::OrgKind;
using registry::Post;
using registry::Register;
using registry::Title;

constexpr std::string_view lively_unit = "住房和城乡建设局";

// The person behind each account of the demonstration; 0: none.
struct Cast {
    PersonId office, head, leader, deputy, other, clerk, secretary, member, assessor, system, security, audit;

    auto unit_people() const { return std::array{leader, deputy, other, clerk, secretary, member}; }
    std::size_t found() const
    {
        std::size_t count = 0;
        for (const PersonId person : unit_people()) count += person ? 1 : 0;
        return count;
    }
};

struct Casting {
    const Register& people;
    Day today;

    PersonId holder(PostId post) const { return people.holder(post, today, today).value_or(PersonId{}); }

    PersonId holder(OrgId org, Title title) const
    {
        for (const PostId id : people[org].posts)
            if (people[id].title == title)
                if (const PersonId person = holder(id)) return person;
        return {};
    }

    // The first holder of such a post in an organisation of this kind.
    PersonId anywhere(OrgKind kind, Title title) const
    {
        for (const registry::Organisation& org : people.organisations())
            if (org.kind == kind && people.lives(org.id, today, today))
                if (const PersonId person = holder(org.id, title)) return person;
        return {};
    }

    bool is_busy(PersonId person) const { return !people.posts_of(person, today, today).empty(); }

    // Prefers a branch whose secretary holds no other post, and one in this leader's charge.
    void cast_branch(Cast& cast, OrgId branch) const
    {
        if (cast.member || !registry::is_branch(people[branch].kind) || !people.lives(branch, today, today)) return;
        const PersonId secretary = holder(branch, Title::secretary);
        if (!secretary || people.posts_of(secretary, today, today).size() != 1) return;
        for (const PersonId person : people.members(branch, today, today)) {
            if (is_busy(person)) continue;
            cast.secretary = secretary;
            cast.member = person;
            return;
        }
    }

    Cast of_unit(OrgId group) const
    {
        Cast cast;
        cast.leader = holder(group, Title::secretary);
        cast.clerk = holder(group, Title::clerk);
        std::vector<OrgId> charges;
        for (const PostId id : people[group].posts) {
            const Post& post = people[id];
            if (people.is_deputy_in_charge(id, today, today)) {
                cast.deputy = holder(id);
            } else if (post.title == Title::member && !cast.other && holder(id)) {
                cast.other = holder(id);
                for (const ChargeId charge : post.charges)
                    if (people[charge].span.holds(today, today)) charges.push_back(people[charge].over);
            }
        }
        for (const OrgId branch : charges) cast_branch(cast, branch);
        for (const OrgId branch : people.scope(group, today, today)) cast_branch(cast, branch);
        return cast;
    }
};

OrgId lively_group(const Casting& casting, desk::Directory& directory)
{
    OrgId best;
    std::size_t most = 0;
    for (const registry::Organisation& org : casting.people.organisations()) {
        if (!registry::is_leading(org.kind) || !casting.people.lives(org.id, casting.today, casting.today)) continue;
        const std::size_t found = casting.of_unit(org.id).found();
        if (found == 6 && directory.name(org).find(lively_unit) != std::string::npos) return org.id;
        if (found > most) {
            most = found;
            best = org.id;
        }
    }
    return best;
}

Cast cast_for(const Register& people, desk::Directory& directory, Day today)
{
    const Casting casting{people, today};
    const OrgId group = lively_group(casting, directory);
    Cast cast = group ? casting.of_unit(group) : Cast{};
    cast.office = casting.anywhere(OrgKind::work_committee, Title::clerk);
    if (!cast.office) cast.office = casting.anywhere(OrgKind::work_committee, Title::secretary);
    cast.head = casting.anywhere(OrgKind::work_committee, Title::secretary);
    cast.assessor = casting.anywhere(OrgKind::organisation_department, Title::member);
    cast.system = casting.anywhere(OrgKind::work_committee, Title::system_administrator);
    cast.security = casting.anywhere(OrgKind::work_committee, Title::security_administrator);
    cast.audit = casting.anywhere(OrgKind::work_committee, Title::audit_administrator);
    return cast;
}

struct Part {
    PersonId Cast::* person;
    Bilingual role, hint;
};

const std::vector<Part>& parts()
{
    static const std::vector<Part> all{
        {&Cast::office,
         {"工委办公室", "office of the work committee"},
         {"查看全区尚未履行的职责，打开一条查看依据，再导入一张表。",
          "See which duties are not fulfilled in the district, open one to see its source, then import a sheet."}},
        {&Cast::head,
         {"工委书记", "secretary of the work committee"},
         {"审批一项督办事项，批复一项延期申请，再研判本月逾期的事项。",
          "Approve a matter, decide about an extension, then go through this month's overdue matters."}},
        {&Cast::leader,
         {"党组书记", "secretary of the Party group"},
         {"查看本人和本单位本年应履行的职责，打开一条查看依据和认定过程。",
          "See what you and your office must do this year; open a duty to see its source and how it was judged."}},
        {&Cast::deputy,
         {"分管领导（副书记）", "deputy in charge of Party-building"},
         {"查看分管的机关党组织有哪些逾期，打开一条查看如何办结。",
          "See what is overdue in the organisations in your charge, and what would settle it."}},
        {&Cast::other,
         {"班子其他成员", "another leader"},
         {"查看“一岗双责”：本人联系的支部和本人应参加的活动。",
          "See your own share: the branches in your charge and what you should attend."}},
        {&Cast::clerk,
         {"党务工作人员（代领导录入）", "clerk who records for the leaders"},
         {"录入一次党组会议，查看其同时满足哪几条职责。",
          "Enter one meeting of the Party group and see which duties it settles at once."}},
        {&Cast::secretary,
         {"支部书记", "secretary of a branch"},
         {"录入支部党员大会，或者对一条逾期的职责说明原因。",
          "Enter a general meeting, or give the reason for an overdue duty."}},
        {&Cast::member,
         {"普通党员", "member"},
         {"查看本支部的活动和有关本人的记录。", "See your branch's activities and what is recorded about you."}},
        {&Cast::assessor,
         {"组织部（考核）", "organisation department, the assessor"},
         {"查阅全区的记录和每一条依据；他人的记录只能查看，不得更改。",
          "Read records and evidence of the whole district; what others entered cannot be changed."}},
        {&Cast::system,
         {"系统管理员", "system administrator"},
         {"开立账号、重置密码；这个职务不增加任何查看权限，能看到的与普通党员一样。",
          "Open accounts and reset passwords; the post lets you read no more than every member."}},
        {&Cast::security,
         {"安全管理员", "security administrator"},
         {"提出管理员任免，由另一人确认；这个职务不增加任何查看权限，能看到的与普通党员一样。",
          "Propose the appointment of administrators, for another person to confirm; the post lets you read no more "
          "than every member."}},
        {&Cast::audit,
         {"审计管理员", "audit administrator"},
         {"查看登录和账号变动日志，不能更改任何内容；能看到的业务内容与普通党员一样。",
          "Read the log of sign-ins and account changes, without changing anything; the post lets you read no more "
          "content than every member."}},
    };
    return all;
}

}  // namespace

std::vector<DemonstrationDoor> demonstration_doors(const district::State& state, desk::Directory& directory, Day today)
{
    const Cast cast = cast_for(state.people(), directory, today);
    std::vector<DemonstrationDoor> doors;
    std::set<PersonId> shown;
    for (const Part& part : parts()) {
        const PersonId person = cast.*part.person;
        if (!person || !shown.insert(person).second) continue;
        doors.push_back({to_text(person), directory.name(state.people()[person]), part.role, part.hint});
    }
    return doors;
}

}  // namespace jinze::access
