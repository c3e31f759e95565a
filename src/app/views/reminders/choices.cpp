#include "app/views/reminders/choices.h"

namespace jinze::views {
namespace {

constexpr int whole_day = 24 * 60, shortest = 60;

}  // namespace

ChoicesPage choices(const Reader& reader, const outbox::Choices& kept, const PostOffice& post)
{
    const outbox::ChoicesRow row = kept.of(reader.who);
    return {.mail = row.mail,
            .by_mail = row.by_mail,
            .digest = row.digest,
            .on_rest_days = row.on_rest_days,
            .from = row.from,
            .to = row.to,
            .mails = post.mails,
            .calendar = kept.has_feed(reader.who)};
}

Result<ChoicesPage> choose(const Reader& reader, outbox::Choices& kept, const PostOffice& post,
                           const ChoicesGiven& given)
{
    if (!given.mail.empty() && !outbox::is_mail_address(given.mail))
        return std::unexpected{input::bad_input(
            "mail", {"请填写完整的邮件地址，如zhou@unit.gov.cn。", "Give a full address, such as zhou@unit.gov.cn."})};
    if (given.from < 0 || given.to > whole_day || given.from + shortest > given.to)
        return std::unexpected{input::bad_input(
            "from", {"可以提醒的时段至少一小时，请重新选择。", "The hours must be at least one hour; choose again."})};
    kept.set(reader.who, {.mail = given.mail,
                          .by_mail = given.by_mail,
                          .digest = given.digest,
                          .from = given.from,
                          .to = given.to,
                          .on_rest_days = given.on_rest_days});
    return choices(reader, kept, post);
}

}  // namespace jinze::views
