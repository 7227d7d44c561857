<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CitizenSide</name>
    <message>
      <source>Waiting for a transfer of {amount} for {code}</source>
      <translation>Chờ chuyển khoản {amount} cho hồ sơ {code}</translation>
    </message>
    <message>
      <source>No account in the settings: take {amount} in cash for {code}</source>
      <translation>Cài đặt chưa có tài khoản nhận tiền: thu tiền mặt {amount} cho hồ sơ {code}</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Đã nhận tiền</translation>
    </message>
    <message>
      <source>Calling number {turn}</source>
      <translation>Đang mời số {turn}</translation>
    </message>
    <message>
      <source>Call the next number</source>
      <translation>Mời số kế tiếp</translation>
    </message>
    <message>
      <source>Call the number once more</source>
      <translation>Gọi lại số đang mời</translation>
    </message>
    <message>
      <source>Nobody came: pass over, call the next</source>
      <translation>Không ai đến: bỏ qua, mời số kế tiếp</translation>
    </message>
    <message>
      <source>Call a number passed over</source>
      <translation>Gọi lại số đã bỏ qua</translation>
    </message>
    <message>
      <source>Second screen on or off</source>
      <translation>Bật, tắt màn hình thứ hai</translation>
    </message>
    <message>
      <source>The second screen is off</source>
      <translation>Đã tắt màn hình thứ hai</translation>
    </message>
    <message>
      <source>No second screen found: plug it in, choose “extend”, press F11</source>
      <translation>Chưa thấy màn hình thứ hai: cắm màn hình, chọn chế độ mở rộng, rồi bấm F11</translation>
    </message>
    <message>
      <source>The second screen is on</source>
      <translation>Đã bật màn hình thứ hai</translation>
    </message>
  </context>
  <context>
    <name>Counter</name>
    <message>
      <source>Lock the counter</source>
      <translation>Khóa quầy</translation>
    </message>
    <message>
      <source> and {count} more</source>
      <translation> và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>The new calendar would move printed dates, which stay as they are: {listed}{more}.</source>
      <translation>Lịch làm việc mới làm khác ngày hẹn đã in, ngày đã in vẫn giữ nguyên: {listed}{more}.</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Xem trước</translation>
    </message>
    <message>
      <source>New dossier</source>
      <translation>Tiếp nhận</translation>
    </message>
    <message>
      <source>Number {turn}</source>
      <translation>Số {turn}</translation>
    </message>
    <message>
      <source>{count} received today</source>
      <translation>hôm nay đã nhận {count}</translation>
    </message>
    <message>
      <source>Sync now</source>
      <translation>Đồng bộ ngay</translation>
    </message>
    <message>
      <source>Sync panel</source>
      <translation>Bảng đồng bộ</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>Accounts not confirmed by the province since {day}. Work goes on; connect the line when you can.</source>
      <translation>Quyền chưa được xác nhận từ ngày {day}. Vẫn làm việc bình thường; nối mạng khi có thể.</translation>
    </message>
    <message>
      <source>This computer says {moment}, which cannot be right: no due date is given.</source>
      <translation>Máy này ghi ngày {moment}, không tin được: chưa hẹn ngày trả cho ai.</translation>
    </message>
    <message>
      <source>Confirm today's date</source>
      <translation>Xác nhận ngày hôm nay</translation>
    </message>
    <message>
      <source>New catalogue {version}: {news}.</source>
      <translation>Danh mục mới, bản {version}: {news}.</translation>
    </message>
    <message>
      <source>See the changes</source>
      <translation>Xem thay đổi</translation>
    </message>
    <message>
      <source>Procedures</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>a test slip, and which form goes to which printer</source>
      <translation>in thử, và mẫu nào in ở máy nào</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} quá hạn</translation>
    </message>
    <message>
      <source>{count} due today</source>
      <translation>{count} đến hạn hôm nay</translation>
    </message>
    <message>
      <source>See them</source>
      <translation>Xem</translation>
    </message>
    <message>
      <source>Scan with the camera</source>
      <translation>Quét bằng camera</translation>
    </message>
    <message>
      <source>Not a code of this desk: {text}</source>
      <translation>Không phải mã của quầy: {text}</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>The printer {printer} does not answer yet: {paper}</source>
      <translation>Máy in {printer} chưa trả lời: {paper}</translation>
    </message>
    <message>
      <source>Print now</source>
      <translation>In ngay</translation>
    </message>
    <message>
      <source>To be fetched: {moment}</source>
      <translation>Hẹn trả: {moment}</translation>
    </message>
    <message>
      <source>Saved, not printed: {why}</source>
      <translation>Đã lưu, chưa in được: {why}</translation>
    </message>
    <message>
      <source>{count} papers wait.</source>
      <translation>Có {count} tờ đang chờ.</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} tờ nữa</translation>
    </message>
    <message>
      <source>Received today and not printed yet: {listed}</source>
      <translation>Nhận hôm nay, chưa in giấy: {listed}</translation>
    </message>
    <message>
      <source>Saved: {file}</source>
      <translation>Đã lưu: {file}</translation>
    </message>
    <message>
      <source>Already on its way to the printer</source>
      <translation>Tờ này đang gửi máy in</translation>
    </message>
    <message>
      <source>Loose paper</source>
      <translation>Giấy in</translation>
    </message>
    <message>
      <source>Sent to {printer}: {paper}. No paper came out: {key}</source>
      <translation>Đã gửi {printer}: {paper}. Không ra giấy: {key}</translation>
    </message>
    <message>
      <source>The last paper did not come out: send it again</source>
      <translation>Tờ vừa in không ra giấy: gửi lại</translation>
    </message>
  </context>
</TS>
