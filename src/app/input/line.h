// The fields of one command as typed, with their parsed values. The first error is kept; whatever is read after it is
// ignored.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/input/denial.h"
#include "app/input/naming.h"
#include "base/nearest.h"
#include "domain/district/describe.h"

namespace jinze::input {

using Fields = std::map<std::string, std::string, std::less<>>;

class Line {
public:
    Line(const Fields& fields, const Naming& naming) : fields_{fields}, naming_{naming} {}

    bool has(std::string_view field) const { return fields_.contains(field); }
    const std::string& text(std::string_view field) const;  // empty if not given
    district::Text words(std::string_view field) const { return {text(field)}; }
    bool flag(std::string_view field) const { return has(field); }

    OrgId org(std::string_view field);
    std::vector<OrgId> orgs(std::string_view field);  // a list, separated by commas
    // Of several with this name, the one in the act's own organisation, if it names one ("org").
    PersonId person(std::string_view field);
    PostId post(std::string_view field);
    Day day(std::string_view field);  // today if not given
    std::optional<Day> maybe_day(std::string_view field);
    int number(std::string_view field);
    std::vector<int> numbers(std::string_view field);  // 1-20, 23
    Code code(std::string_view field);
    std::vector<Code> goals(std::string_view field);  // by code or title, separated by commas; those in force today
    // Reports an unknown id here: the rules check rights first, and nobody has rights to an unknown object.
    record::ObligationId obligation(std::string_view field);
    RecordId record(std::string_view field);
    std::vector<RecordId> records(std::string_view field);  // a list, separated by commas; empty if not given
    int hundredths(std::string_view field);                 // “0.5”, at most two decimals
    AppointmentId appointment(std::string_view field);      // a4, or a person with one open appointment
    ChargeId charge(std::string_view field);

    template <class AnyId>
    AnyId id(std::string_view field)
    {
        const auto id = id_from<AnyId>(text(field));
        if (!id) refuse_id(field, letter_of(AnyId{}));
        return id.value_or(AnyId{});
    }

    // Whoever may read a thing may name it. Of a room without readers of its own, which defines home_of(): whoever may
    // name its organisation.
    template <class AnyId>
    AnyId thing(std::string_view field)
    {
        const auto found = id<AnyId>(field);
        if (no_) return found;
        if constexpr (requires { naming_.may_name(found); }) {
            if (!naming_.may_name(found)) refuse_absent(field);
        } else {
            const OrgId home = home_of(naming_.state(), found);
            if (!home || !naming_.may_name(home)) refuse_absent(field);
        }
        return found;
    }

    // An enumerator of the closed list ('-' or '_'), its word in the dictionary, or one of the given Chinese words.
    template <class E, class InChinese>
    E word(std::string_view field, InChinese in_chinese)
    {
        std::string given = text(field);
        if (const auto found = in_chinese(given)) return *found;
        const words::ClosedWords known = words::closed_words<E>();
        for (std::size_t i = 0; i < known.called.size(); ++i)
            if (known.called[i].zh == given) return described::words<E>[i].value;
        std::replace(given.begin(), given.end(), '-', '_');
        if (const auto found = described::value_of<E>(given)) return *found;
        refuse_word(field, known);
        return {};
    }

    void refuse(std::string_view field, Bilingual what);
    void refuse(district::Refusal why, std::string_view field);
    void refuse_absent(std::string_view field);
    const std::optional<Denial>& no() const { return no_; }
    const Naming& naming() const { return naming_; }

private:
    template <class T>
    T kept(std::string_view field, const std::expected<T, Unnamed>& found)
    {
        if (found) return *found;
        if (!no_) no_ = no_from(std::string{field}, found.error());
        return {};
    }
    void refuse_unknown(district::Refusal why, std::string_view field);  // or absent, if not everything may be named
    void refuse_id(std::string_view field, char letter);
    void refuse_word(std::string_view field, const words::ClosedWords& known);

    const Fields& fields_;
    const Naming& naming_;
    std::optional<Denial> no_;
};

// An existing day "YYYY-MM-DD"; else what is wrong with it.
std::expected<Day, Bilingual> day_said(const std::string& text);

}  // namespace jinze::input
