<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Finding</name>
    <message>
      <source>A command, a procedure, a name, a phone, the last digits of a code</source>
      <translation>Lệnh, thủ tục, tên người, điện thoại, số cuối của mã</translation>
    </message>
    <message>
      <source>Looking for dossiers…</source>
      <translation>Đang tìm hồ sơ…</translation>
    </message>
    <message>
      <source>Dossiers of {name}</source>
      <translation>Hồ sơ của {name}</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Lệnh</translation>
    </message>
    <message>
      <source>On this screen</source>
      <translation>Trên màn hình này</translation>
    </message>
    <message>
      <source>Dossiers</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Nothing answers to “{words}”. Try fewer letters, a name without marks, or the last four digits of a code.</source>
      <translation>Không có gì khớp với “{words}”. Thử gõ ít chữ hơn, tên không dấu, hoặc bốn số cuối của mã.</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>One-stop desk</source>
      <translation>Quầy Một Cửa</translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <comment>dossiers not yet sent</comment>
      <translation>
        <numerusform>%n chờ gửi</numerusform>
      </translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Chữ to hơn</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
      <source>Text at 100 %</source>
      <translation>Chữ cỡ 100 %</translation>
    </message>
  </context>
  <context>
    <name>Offering</name>
    <message>
      <source>do it</source>
      <translation>làm</translation>
    </message>
    <message>
      <source>receive</source>
      <translation>tiếp nhận</translation>
    </message>
    <message>
      <source>see in the catalogue</source>
      <translation>xem trong danh mục</translation>
    </message>
    <message>
      <source>Procedures</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>open the dossier</source>
      <translation>mở hồ sơ</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>list their dossiers</source>
      <translation>xem hồ sơ của người này</translation>
    </message>
    <message>
      <source>receive for them</source>
      <translation>tiếp nhận cho người này</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Making the sample commune…</source>
      <translation>Đang dựng xã mẫu, khoảng mười giây…</translation>
    </message>
    <message>
      <source>Making the sample commune: {count} of {all} dossiers</source>
      <translation>Đang dựng xã mẫu: {count} trên {all} hồ sơ</translation>
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>no date</source>
      <translation>không hẹn</translation>
    </message>
    <message>
      <source>clock stopped</source>
      <translation>ngừng tính</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>late</source>
      <translation>quá hạn</translation>
    </message>
    <message>
      <source>{count} day late</source>
      <translation>quá {count} ngày</translation>
    </message>
    <message>
      <source>{count} days late</source>
      <translation>quá {count} ngày</translation>
    </message>
    <message>
      <source>{count} day left</source>
      <translation>còn {count} ngày</translation>
    </message>
    <message>
      <source>{count} days left</source>
      <translation>còn {count} ngày</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Mới đăng ký</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Being processed</source>
      <translation>Đang xử lý</translation>
    </message>
    <message>
      <source>Papers wanted</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Payment wanted</source>
      <translation>Chờ nộp tiền</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Đã rút</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Đã trả</translation>
    </message>
    <message>
      <source>At the province</source>
      <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Ở máy này</translation>
    </message>
    <message>
      <source>Needs a person</source>
      <translation>Cần sửa</translation>
    </message>
  </context>
  <context>
    <name>Wording</name>
    <message>
      <source>en</source>
      <translation>vi</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>Thứ Hai</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>Thứ Ba</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>Thứ Tư</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>Thứ Năm</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>Thứ Sáu</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>Thứ Bảy</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>Chủ nhật</translation>
    </message>
    <message>
      <source>Mo</source>
      <translation>T2</translation>
    </message>
    <message>
      <source>Tu</source>
      <translation>T3</translation>
    </message>
    <message>
      <source>We</source>
      <translation>T4</translation>
    </message>
    <message>
      <source>Th</source>
      <translation>T5</translation>
    </message>
    <message>
      <source>Fr</source>
      <translation>T6</translation>
    </message>
    <message>
      <source>Sa</source>
      <translation>T7</translation>
    </message>
    <message>
      <source>Su</source>
      <translation>CN</translation>
    </message>
    <message>
      <source>{weekday} {day}</source>
      <translation>{weekday} {day}</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>no set duration</source>
      <translation>chưa có thời hạn</translation>
    </message>
    <message>
      <source>same day</source>
      <translation>trong ngày</translation>
    </message>
    <message>
      <source>{count} working day</source>
      <translation>{count} ngày làm việc</translation>
    </message>
    <message>
      <source>{count} working days</source>
      <translation>{count} ngày làm việc</translation>
    </message>
    <message>
      <source>{count} day</source>
      <translation>{count} ngày</translation>
    </message>
    <message>
      <source>{count} days</source>
      <translation>{count} ngày</translation>
    </message>
    <message>
      <source>{count} working hour</source>
      <translation>{count} giờ làm việc</translation>
    </message>
    <message>
      <source>{count} working hours</source>
      <translation>{count} giờ làm việc</translation>
    </message>
    <message>
      <source>not in the catalogue</source>
      <translation>chưa có trong danh mục</translation>
    </message>
    <message>
      <source>Very satisfied</source>
      <translation>Rất hài lòng</translation>
    </message>
    <message>
      <source>Satisfied</source>
      <translation>Hài lòng</translation>
    </message>
    <message>
      <source>So-so</source>
      <translation>Bình thường</translation>
    </message>
    <message>
      <source>Dissatisfied</source>
      <translation>Không hài lòng</translation>
    </message>
    <message>
      <source>Very dissatisfied</source>
      <translation>Rất không hài lòng</translation>
    </message>
    <message>
      <source>year {typed} does not agree with the ID number (year {number}). Look at the card.</source>
      <translation>năm sinh {typed} không khớp số định danh (năm {number}). Xem lại thẻ.</translation>
    </message>
    <message>
      <source>the catalogue gives no duration. Write the date and the reason.</source>
      <translation>danh mục chưa có thời hạn. Ghi ngày hẹn và lý do.</translation>
    </message>
    <message>
      <source>no number yet. Type it, or choose that there is none.</source>
      <translation>chưa có số. Gõ số, hoặc chọn không có giấy tờ (Alt+L).</translation>
    </message>
    <message>
      <source>there is a number: choose the kind of document.</source>
      <translation>đã có số thì phải chọn loại giấy tờ (Alt+L).</translation>
    </message>
    <message>
      <source>this draft was made by another version and cannot be shown.</source>
      <translation>nháp này do phiên bản khác lưu, không mở được.</translation>
    </message>
    <message>
      <source>procedure {procedure} ended on {day}.</source>
      <translation>thủ tục {procedure} hết hiệu lực từ {day}.</translation>
    </message>
    <message>
      <source>%n weekend days</source>
      <translation>%n ngày cuối tuần</translation>
    </message>
    <message>
      <source>Not counted: {days}</source>
      <translation>Không tính {days}</translation>
    </message>
    <message>
      <source>Received outside working hours: counted from {start}</source>
      <translation>Nhận ngoài giờ làm việc: tính từ {start}</translation>
    </message>
    <message>
      <source>Received too late for the same day: due on the next working day</source>
      <translation>Nhận sau giờ chốt: trả vào ngày làm việc kế tiếp</translation>
    </message>
    <message>
      <source>The last day is off: due on the next working day</source>
      <translation>Ngày cuối là ngày nghỉ: lùi sang ngày làm việc kế tiếp</translation>
    </message>
    <message>
      <source>A make-up working day is counted</source>
      <translation>Có tính ngày làm bù</translation>
    </message>
    <message>
      <source>Counted again after the clock stood still</source>
      <translation>Tính lại sau khi tạm ngừng</translation>
    </message>
    <message>
      <source>Received {moment}; that day is day 0</source>
      <translation>Nhận lúc {moment}; ngày nhận là ngày 0</translation>
    </message>
    <message>
      <source>Duration: {duration}</source>
      <translation>Thời hạn: {duration}</translation>
    </message>
    <message>
      <source>Counted: {days}</source>
      <translation>Tính {days}</translation>
    </message>
    <message>
      <source>Due {moment}</source>
      <translation>Hẹn trả {moment}</translation>
    </message>
    <message>
      <source>Working calendar, version {version}</source>
      <translation>Lịch làm việc bản {version}</translation>
    </message>
    <message>
      <source>{day} not counted: {why}</source>
      <translation>{day} không tính: {why}</translation>
    </message>
    <message>
      <source>weekend</source>
      <translation>nghỉ cuối tuần</translation>
    </message>
  </context>
</TS>
