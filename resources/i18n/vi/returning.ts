<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Returning</name>
    <message>
      <source>Which one?</source>
      <translation>Hồ sơ nào?</translation>
    </message>
    <message>
      <source>There are more: type more digits, or the whole name.</source>
      <translation>Còn nữa: gõ thêm số, hoặc gõ cả họ tên.</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>Scan the collector's card</source>
      <translation>Quét thẻ người đến nhận</translation>
    </message>
    <message>
      <source>No card: type the name, Enter</source>
      <translation>Không có thẻ: gõ họ tên, Enter</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Paper no.</source>
      <translation>Số giấy tờ</translation>
    </message>
    <message>
      <source>No card</source>
      <translation>Không có thẻ</translation>
    </message>
    <message>
      <source>The applicant</source>
      <translation>Chính người nộp</translation>
    </message>
    <message>
      <source>Type the name, or scan the card.</source>
      <translation>Gõ họ tên, hoặc quét thẻ.</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Holder of the card</source>
      <translation>Người cầm thẻ</translation>
    </message>
    <message>
      <source>Collector, no card</source>
      <translation>Người đến nhận, không có thẻ</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Tiền mặt</translation>
    </message>
    <message>
      <source>Paid before</source>
      <translation>Đã thu</translation>
    </message>
    <message>
      <source>not paid yet; that holds nothing up</source>
      <translation>chưa thu, vẫn trả được kết quả</translation>
    </message>
    <message>
      <source>taken in cash now</source>
      <translation>thu tiền mặt lần này</translation>
    </message>
    <message>
      <source>VietQR, to be checked on the account</source>
      <translation>VietQR, chờ đối soát</translation>
    </message>
    <message>
      <source>paid before or elsewhere, only noted</source>
      <translation>đã nộp trước đó, chỉ ghi nhận</translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Scan the card again</source>
      <translation>Quét lại thẻ</translation>
    </message>
    <message>
      <source>Without slip</source>
      <translation>Không in phiếu</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Trao kết quả</translation>
    </message>
    <message>
      <source>Still missing {count}: {what}</source>
      <translation>Còn thiếu {count}: {what}</translation>
    </message>
    <message>
      <source>Missing: {count}</source>
      <translation>Còn thiếu {count}</translation>
    </message>
    <message>
      <source>The fee stays owed unless you choose how it came</source>
      <translation>Chưa chọn cách thu thì lệ phí ghi là còn nợ</translation>
    </message>
    <message>
      <source>Ready to be handed over</source>
      <translation>Đủ để trao</translation>
    </message>
    <message>
      <source>Note the fee</source>
      <translation>Ghi lệ phí</translation>
    </message>
    <message>
      <source>Give the papers back</source>
      <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
      <source>Hand over the result</source>
      <translation>Trao kết quả</translation>
    </message>
    <message>
      <source>Hand over {count} results</source>
      <translation>Trao {count} kết quả</translation>
    </message>
    <message>
      <source>Slip</source>
      <translation>Phiếu ký nhận</translation>
    </message>
    <message>
      <source>Wrong receipt scanned</source>
      <translation>Quét nhầm giấy hẹn</translation>
    </message>
    <message>
      <source>Not handed over yet</source>
      <translation>Chưa trao cho dân</translation>
    </message>
    <message>
      <source>Another reason</source>
      <translation>Lý do khác</translation>
    </message>
    <message>
      <source>The entry stays in the history; a second one says it was a mistake. Money stays as written.</source>
      <translation>Lần trả vẫn nằm trong diễn biến, thêm một dòng ghi là nhầm. Tiền đã thu vẫn giữ như đã ghi.</translation>
    </message>
    <message>
      <source>Why was it none?</source>
      <translation>Vì sao ghi nhầm?</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Write it down</source>
      <translation>Ghi lại</translation>
    </message>
    <message>
      <source>Fee noted: {codes}, {name}, {hour}</source>
      <translation>Vừa ghi lệ phí: {codes}, {name}, {hour}</translation>
    </message>
    <message>
      <source>Handed over: {codes}, {name}, {hour}</source>
      <translation>Vừa trả: {codes}, {name}, {hour}</translation>
    </message>
    <message>
      <source>Revoke</source>
      <translation>Ghi nhầm</translation>
    </message>
    <message>
      <source>Put away: {codes}, {name}; nothing was written</source>
      <translation>Đã bỏ qua: {codes}, {name}, chưa ghi gì</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Mở lại</translation>
    </message>
    <message>
      <source>Revoked: {codes}, {name}</source>
      <translation>Đã hủy lần trả ghi nhầm: {codes}, {name}</translation>
    </message>
    <message>
      <source>Write down why.</source>
      <translation>Ghi rõ vì sao.</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>và {count} nữa</translation>
    </message>
    <message>
      <source>Working days more</source>
      <translation>Thêm ngày làm việc</translation>
    </message>
    <message>
      <source>Open the dossier</source>
      <translation>Mở hồ sơ</translation>
    </message>
    <message>
      <source>Apologise, new date</source>
      <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
      <source>Print the apology again</source>
      <translation>In lại thư xin lỗi</translation>
    </message>
    <message>
      <source>Write down why it is late.</source>
      <translation>Ghi rõ vì sao trễ.</translation>
    </message>
    <message>
      <source>Results that wait for this person</source>
      <translation>Kết quả đã có của người này</translation>
    </message>
    <message>
      <source>Papers that go back to this person</source>
      <translation>Giấy tờ phải trả lại người này</translation>
    </message>
    <message>
      <source>Handed over before, the fee is still owed</source>
      <translation>Đã trả kết quả, lệ phí còn nợ</translation>
    </message>
    <message>
      <source>Scan the receipt or a card, or type the last 4 digits of the code</source>
      <translation>Quét giấy hẹn, quét thẻ căn cước, hoặc gõ 4 số cuối của mã</translation>
    </message>
    <message>
      <source>Scan line</source>
      <translation>Ô quét</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>Giấy hẹn</translation>
    </message>
    <message>
      <source>Collector</source>
      <translation>Người đến nhận</translation>
    </message>
    <message>
      <source>Hand-over</source>
      <translation>Trao kết quả</translation>
    </message>
    <message>
      <source>Missing: {what}</source>
      <translation>Còn thiếu {what}</translation>
    </message>
    <message>
      <source>{name} is still open</source>
      <translation>Đang trả cho {name}</translation>
    </message>
    <message>
      <source>Ctrl+Enter hands it over, Esc puts it away; then scan the next one.</source>
      <translation>Ctrl+Enter trao, Esc bỏ qua, rồi quét giấy tiếp theo.</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Đã làm mới</translation>
    </message>
    <message>
      <source>Not read again: something is written here already</source>
      <translation>Chưa làm mới: ở đây đang ghi dở</translation>
    </message>
    <message>
      <source>Scan the receipt, then the card of whoever takes it; Ctrl+Enter hands it over. The applicant's own card alone is enough.</source>
      <translation>Quét giấy hẹn, quét thẻ người đến nhận, rồi Ctrl+Enter. Người nộp tự đến thì chỉ cần quét thẻ.</translation>
    </message>
    <message>
      <source>{count} handed over today</source>
      <translation>Hôm nay đã trả {count}</translation>
    </message>
    <message>
      <source>Hand over results</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>scan the card</source>
      <translation>quét thẻ</translation>
    </message>
    <message>
      <source>the applicant</source>
      <translation>người nộp</translation>
    </message>
    <message>
      <source>handed it in</source>
      <translation>người nộp thay</translation>
    </message>
    <message>
      <source>another than the applicant</source>
      <translation>khác người nộp</translation>
    </message>
    <message>
      <source>the post</source>
      <translation>bưu chính</translation>
    </message>
    <message>
      <source>signs for it</source>
      <translation>ký nhận</translation>
    </message>
    <message>
      <source>By what right do they take it?</source>
      <translation>Nhận thay bằng cách nào?</translation>
    </message>
    <message>
      <source>Family</source>
      <translation>Người nhà</translation>
    </message>
    <message>
      <source>Written mandate</source>
      <translation>Giấy ủy quyền</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Là gì</translation>
    </message>
    <message>
      <source>wife, husband, father, mother, child; the paper shown</source>
      <translation>vợ, chồng, cha, mẹ, con; giấy tờ đã xem</translation>
    </message>
    <message>
      <source>Number, day</source>
      <translation>Số, ngày văn bản</translation>
    </message>
    <message>
      <source>Certified at</source>
      <translation>Nơi chứng thực</translation>
    </message>
    <message>
      <source>People's committee or notary</source>
      <translation>UBND hoặc tổ chức công chứng</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Camera</translation>
    </message>
    <message>
      <source>Agreed to go by post</source>
      <translation>Đã hẹn trả qua bưu chính</translation>
    </message>
    <message>
      <source>By post</source>
      <translation>Qua bưu chính</translation>
    </message>
    <message>
      <source>At the counter</source>
      <translation>Tại quầy</translation>
    </message>
    <message>
      <source>Consignment no.</source>
      <translation>Số bưu gửi</translation>
    </message>
    <message>
      <source>Due {day}</source>
      <translation>Hẹn {day}</translation>
    </message>
    <message>
      <source>{count} day late</source>
      <translation>trễ {count} ngày</translation>
    </message>
    <message>
      <source>{count} days late</source>
      <translation>trễ {count} ngày</translation>
    </message>
    <message>
      <source>{count} day early</source>
      <translation>sớm {count} ngày</translation>
    </message>
    <message>
      <source>{count} days early</source>
      <translation>sớm {count} ngày</translation>
    </message>
    <message>
      <source>on time</source>
      <translation>đúng hạn</translation>
    </message>
    <message>
      <source>THE SAME as the applicant</source>
      <translation>TRÙNG người nộp</translation>
    </message>
    <message>
      <source>Ctrl+Enter hands it over.</source>
      <translation>Ctrl+Enter để trao kết quả.</translation>
    </message>
    <message>
      <source>HANDED IN by this person</source>
      <translation>ĐÚNG người nộp thay</translation>
    </message>
    <message>
      <source>The mandate was kept at reception. Ctrl+Enter hands it over.</source>
      <translation>Giấy ủy quyền đã giữ lúc tiếp nhận. Ctrl+Enter để trao kết quả.</translation>
    </message>
    <message>
      <source>ANOTHER person than the applicant</source>
      <translation>KHÁC người nộp</translation>
    </message>
    <message>
      <source>Can be handed over with a mandate or a reason. Who takes it is kept by name.</source>
      <translation>Vẫn trả được khi có giấy ủy quyền hoặc ghi lý do. Ai nhận sẽ được lưu tên.</translation>
    </message>
    <message>
      <source>Born {day}</source>
      <translation>Sinh {day}</translation>
    </message>
    <message>
      <source>no card</source>
      <translation>không có thẻ</translation>
    </message>
    <message>
      <source>which results go along</source>
      <translation>chọn kết quả để trao</translation>
    </message>
    <message>
      <source>who takes it: scan the card</source>
      <translation>người đến nhận, quét thẻ</translation>
    </message>
    <message>
      <source>by what right another takes it</source>
      <translation>nhận thay bằng cách nào</translation>
    </message>
    <message>
      <source>what they are to the applicant</source>
      <translation>là gì của người nộp</translation>
    </message>
    <message>
      <source>number and day of the mandate</source>
      <translation>số, ngày giấy ủy quyền</translation>
    </message>
    <message>
      <source>where the mandate was certified</source>
      <translation>nơi chứng thực giấy ủy quyền</translation>
    </message>
    <message>
      <source>the reason</source>
      <translation>lý do nhận thay</translation>
    </message>
    <message>
      <source>the consignment number</source>
      <translation>số bưu gửi</translation>
    </message>
    <message>
      <source>how the fee was paid</source>
      <translation>cách nộp lệ phí</translation>
    </message>
    <message>
      <source>No dossier of this desk has it.</source>
      <translation>Quầy này không có hồ sơ nào như vậy.</translation>
    </message>
    <message>
      <source>NOT KNOWN here</source>
      <translation>KHÔNG NHẬN RA</translation>
    </message>
    <message>
      <source>{name} has no dossier at this desk.</source>
      <translation>{name} không có hồ sơ nào ở quầy này.</translation>
    </message>
    <message>
      <source>NOTHING waits</source>
      <translation>KHÔNG CÓ GÌ để trả</translation>
    </message>
    <message>
      <source>HANDED OVER {day}</source>
      <translation>ĐÃ TRẢ {day}</translation>
    </message>
    <message>
      <source>with {holder}</source>
      <translation>đang ở {holder}</translation>
    </message>
    <message>
      <source>NOT YET, no date promised</source>
      <translation>CHƯA CÓ, chưa hẹn ngày</translation>
    </message>
    <message>
      <source>NOT YET, due {day}, {days} days late</source>
      <translation>CHƯA CÓ, hẹn {day}, quá {days} ngày</translation>
    </message>
    <message>
      <source>The clock stands still until the citizen has answered.</source>
      <translation>Ngừng tính hạn đến khi công dân thực hiện xong.</translation>
    </message>
    <message>
      <source>NOT YET, waits for the citizen</source>
      <translation>CHƯA CÓ, chờ công dân</translation>
    </message>
    <message>
      <source>NOT YET, due {day}</source>
      <translation>CHƯA CÓ, hẹn {day}</translation>
    </message>
    <message>
      <source>by {clerk}</source>
      <translation>{clerk} trả</translation>
    </message>
    <message>
      <source>mandate</source>
      <translation>giấy ủy quyền</translation>
    </message>
    <message>
      <source>No original is left to be given back.</source>
      <translation>Không còn bản chính nào phải trả lại.</translation>
    </message>
    <message>
      <source>Papers given back {day} to {name}.</source>
      <translation>Đã trả lại giấy tờ {day} cho {name}.</translation>
    </message>
    <message>
      <source>1 dossier</source>
      <translation>1 hồ sơ</translation>
    </message>
    <message>
      <source>{count} dossiers, together</source>
      <translation>{count} hồ sơ, cùng trả</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Bản chụp</translation>
    </message>
    <message>
      <source>Scan of the mandate</source>
      <translation>Bản chụp giấy ủy quyền</translation>
    </message>
    <message>
      <source>Scan kept with {count} dossiers</source>
      <translation>Đã lưu bản chụp vào {count} hồ sơ</translation>
    </message>
  </context>
</TS>
